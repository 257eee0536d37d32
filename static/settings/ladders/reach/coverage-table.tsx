import type { CoverageWeek } from '../../../../src/domain/ladder/coverage-week';
import type { LevelReach } from '../../../../src/domain/ladder/coverage';
import type { Ladder } from '../../../../src/domain/policy/ladder';
import { useSite } from '../../../shared/site';
import { zoneText } from '../../policies/zone-text';
import { stretchesOf } from './stretches';

interface Props {
  readonly week: CoverageWeek;
  readonly ladder: Ladder;
  readonly zone: string;
}

/** The same as the map, as a table: hours that fare alike are one row. */
export function CoverageTable({ week, ladder, zone }: Props) {
  const { t, times, language } = useSite();
  const text = zoneText(language, zone);
  const cell = (reaches: readonly (LevelReach | undefined)[], starts: readonly number[]): string => {
    const waits = reaches.map((reach, index) =>
      reach?.outcome === 'told' ? (reach.at ?? 0) - (starts[index] ?? 0) : null,
    );
    const told = waits.filter((wait) => wait !== null);
    if (told.length === 0) return t(`coverage.short.${reaches[0]?.outcome ?? 'never'}`);
    const [least, most] = [Math.min(...told), Math.max(...told)];
    return least === most
      ? t('coverage.after', { after: times.duration(least) })
      : t('coverage.afterBetween', { least: times.duration(least), most: times.duration(most) });
  };
  return (
    <details>
      <summary>{t('coverage.table')}</summary>
      <div className="scrolled">
        <table className="history">
          <thead>
            <tr>
              <th scope="col">{t('coverage.start')}</th>
              {ladder.levels.map(({ name }, index) => (
                <th key={index} scope="col">
                  {t('ladders.level', { level: index + 1, name })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stretchesOf(week, ladder).map(({ hours, from, to }) => (
              <tr key={from}>
                <th scope="row">{t('coverage.stretch', { from: text(from), to: text(to) })}</th>
                {ladder.levels.map((_, index) => (
                  <td key={index}>
                    {cell(
                      hours.map(({ levels }) => levels[index]),
                      hours.map(({ startAt }) => startAt),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
