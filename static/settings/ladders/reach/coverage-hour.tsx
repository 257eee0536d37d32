import type { CoverageHour } from '../../../../src/domain/ladder/coverage-week';
import type { LevelReach } from '../../../../src/domain/ladder/coverage';
import type { Ladder } from '../../../../src/domain/policy/ladder';
import { Person } from '../../../shared/people/person';
import { useSite } from '../../../shared/site';
import { zoneText } from '../../policies/zone-text';

interface Props {
  readonly hour: CoverageHour;
  readonly ladder: Ladder;
  readonly zone: string;
}

/** What becomes of an escalation that starts at one hour: level by level who is told, when, and why not sooner. */
export function CoverageHourDetail({ hour, ladder, zone }: Props) {
  const { t, language } = useSite();
  return (
    <div role="status">
      <p>
        <strong>{t('coverage.starts', { at: zoneText(language, zone)(hour.startAt) })}</strong>
      </p>
      <ul>
        {hour.levels.map((reach) => (
          <li key={reach.level}>
            <ReachLine reach={reach} hour={hour} ladder={ladder} zone={zone} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReachLine({ reach, hour, ladder, zone }: Props & { readonly reach: LevelReach }) {
  const { t, times, language } = useSite();
  const rung = ladder.levels[reach.level - 1];
  const level = t('ladders.level', { level: reach.level, name: rung?.name ?? '' });
  if (reach.outcome !== 'told' || reach.at === null) {
    return <>{t(`coverage.outcome.${reach.outcome === 'told' ? 'never' : reach.outcome}`, { level })}</>;
  }
  return (
    <>
      {t('coverage.told', {
        level,
        at: zoneText(language, zone)(reach.at),
        after: times.duration(reach.at - hour.startAt),
      })}{' '}
      {reach.waited !== 'no' && t(`coverage.waited.${reach.waited}`)}{' '}
      {reach.people.map((personId, index) => (
        <span key={personId}>
          {index > 0 && ', '}
          <Person accountId={personId} />
        </span>
      ))}
      {reach.record && ` ${t(reach.people.length > 0 ? 'coverage.recordToo' : 'coverage.recordAlone')}`}
    </>
  );
}
