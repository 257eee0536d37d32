import type { FitnessFinding } from '../../../src/domain/policy/fitness';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { findingName, findingText } from './finding-text';

const MISSING = ['no-owner', 'no-review'] as const;

/** What stands out, policy by policy; what many policies lack alike is said once. */
export function FindingList({ findings }: { readonly findings: readonly FitnessFinding[] }) {
  const { t } = useSite();
  const { view } = useSettings();
  const others = findings.filter(({ code }) => !MISSING.some((missing) => missing === code));
  return (
    <ul>
      {others.map((finding) => (
        <li key={`${finding.kind}:${finding.id}:${finding.code}`}>
          <strong>{findingName(finding, view, t)}</strong> {findingText(finding, t)}
        </li>
      ))}
      {MISSING.map((missing) => {
        const lacking = findings.filter(({ code }) => code === missing);
        if (lacking.length === 0) return null;
        return (
          <li key={missing}>
            <strong>{t(`fitness.together.${missing}`)}</strong>{' '}
            {lacking.map((finding) => findingName(finding, view, t)).join(', ')}
          </li>
        );
      })}
    </ul>
  );
}
