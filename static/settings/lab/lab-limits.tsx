import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../../shared/site';
import { limitsOf } from './limits-of';
import type { LabResult } from './lab-state';

/** What this answer does not say, named before its figures. */
export function LabLimits({ result }: { readonly result: LabResult }) {
  const { t } = useSite();
  const limits = limitsOf(result, useSite());
  if (limits.length === 0) return null;
  return (
    <SectionMessage appearance={result.partial ? 'warning' : 'information'} title={t('lab.limits')}>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </SectionMessage>
  );
}
