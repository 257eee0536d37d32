import { useRef, useState, type KeyboardEvent } from 'react';
import type { CoverageWeek } from '../../../../src/domain/ladder/coverage-week';
import type { Ladder } from '../../../../src/domain/policy/ladder';
import { useSite } from '../../../shared/site';
import { ChoiceField } from '../../fields/choice-field';
import { CoverageHourDetail } from './coverage-hour';
import { CoverageLegend, MARKS } from './coverage-legend';
import { coverState } from './cover-state';
import { moved, type Place } from './moved';

interface Props {
  readonly week: CoverageWeek;
  readonly ladder: Ladder;
  readonly zone: string;
}

/** Days by hours; arrows move between hours, and the hour that is chosen is told of below. */
export function CoverageGrid({ week, ladder, zone }: Props) {
  const { t } = useSite();
  const [level, setLevel] = useState('0');
  const [place, setPlace] = useState<Place>({ day: 0, hour: 9 });
  const grid = useRef<HTMLTableElement>(null);
  const shown = Number(level) <= ladder.levels.length ? Number(level) : 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(place, event.key, week);
    if (!next) return;
    event.preventDefault();
    setPlace(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.day}:${next.hour}"]`)?.focus();
  };
  const chosen = week.days[place.day]?.hours[place.hour];
  return (
    <>
      <div className="coverage-choices">
        <ChoiceField
          label={t('coverage.shows')}
          value={String(shown)}
          choices={[
            { value: '0', label: t('coverage.first') },
            ...ladder.levels.map(({ name }, index) => ({
              value: String(index + 1),
              label: t('ladders.level', { level: index + 1, name }),
            })),
          ]}
          onChange={setLevel}
        />
      </div>
      <CoverageLegend />
      <div className="scrolled">
        <table
          ref={grid}
          role="grid"
          className="coverage-grid"
          aria-label={t('coverage.grid', { zone })}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('coverage.day')}</span>
              </th>
              {HOURS.map((hour) => (
                <th key={hour} scope="col">
                  {String(hour).padStart(2, '0')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {week.days.map(({ weekday, date, hours }, day) => (
              <tr key={date}>
                <th scope="row">
                  {t(`settings.weekday.${weekday}`)} <span className="subtle">{date.slice(5)}</span>
                </th>
                {hours.map((found, hour) => {
                  if (!found) {
                    return (
                      <td key={hour} className="coverage-cell cover-skipped-hour">
                        <span className="visually-hidden">{t('coverage.noSuchHour')}</span>
                      </td>
                    );
                  }
                  const state = coverState(found, ladder, shown);
                  const isChosen = place.day === day && place.hour === hour;
                  return (
                    <td
                      key={hour}
                      role="gridcell"
                      data-place={`${day}:${hour}`}
                      className={`coverage-cell cover-${state}`}
                      tabIndex={isChosen ? 0 : -1}
                      aria-selected={isChosen}
                      aria-label={t('coverage.cell', {
                        day: t(`settings.weekday.${weekday}`),
                        time: `${String(hour).padStart(2, '0')}:00`,
                        state: t(`coverage.state.${state}`),
                      })}
                      onClick={() => setPlace({ day, hour })}
                    >
                      <span aria-hidden="true">{MARKS[state]}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen && <CoverageHourDetail hour={chosen} ladder={ladder} zone={zone} />}
    </>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
