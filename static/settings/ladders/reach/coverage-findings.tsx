import SectionMessage from '@atlaskit/section-message';
import type { CoverageFinding } from '../../../../src/domain/ladder/coverage-findings';
import type { Ladder } from '../../../../src/domain/policy/ladder';
import { Person } from '../../../shared/people/person';
import { useSite } from '../../../shared/site';
import { TargetLabel } from '../target-label';

interface Props {
  readonly findings: readonly CoverageFinding[];
  readonly ladder: Ladder;
}

/** Losses first: levels that tell nobody, people who left; then what is only worth knowing. */
const ALARMING: readonly CoverageFinding['code'][] = ['nobody', 'gone', 'empty', 'not-connected', 'off-duty'];

/** What is wrong or weak about the people whom a ladder names. */
export function CoverageFindings({ findings, ladder }: Props) {
  const { t } = useSite();
  if (findings.length === 0) return <p>{t('coverage.noFindings')}</p>;
  const isAlarming = findings.some(({ code }) => ALARMING.includes(code));
  return (
    <SectionMessage
      appearance={isAlarming ? 'warning' : 'information'}
      title={t(isAlarming ? 'coverage.found' : 'coverage.toKnow')}
    >
      <ul>
        {findings.map((finding, index) => (
          <li key={index}>
            <FindingLine finding={finding} ladder={ladder} />
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}

function FindingLine({ finding, ladder }: { readonly finding: CoverageFinding; readonly ladder: Ladder }) {
  const { t } = useSite();
  const level = t('ladders.level', {
    level: finding.level,
    name: ladder.levels[finding.level - 1]?.name ?? '',
  });
  switch (finding.code) {
    case 'nobody':
    case 'record-only':
      return <>{t(`coverage.finding.${finding.code}`, { level })}</>;
    case 'gone':
    case 'empty':
    case 'not-connected':
    case 'off-duty':
      return (
        <>
          {level}: <TargetLabel target={finding.target} />. {t(`coverage.finding.${finding.code}`)}
        </>
      );
    case 'twice':
      return (
        <>
          {level}: <Person accountId={finding.personId} />. {t('coverage.finding.twice')}
        </>
      );
    case 'again':
      return (
        <>
          {level}: <Person accountId={finding.personId} />.{' '}
          {t('coverage.finding.again', { below: finding.below })}
        </>
      );
  }
}
