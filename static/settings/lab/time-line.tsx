import type { Instant } from '../../../src/domain/time';
import { useSite } from '../../shared/site';
import { daysOf } from './days-of';
import type { VersionReport } from './lab-report';

interface Props {
  readonly versions: readonly VersionReport[];
  readonly titles: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string;
}

const HEIGHT = 120;
const WIDTH = 1000;

/** Hits a day as bars, one row of bars a version, with the same numbers as a table behind it. */
export function TimeLine({ versions, titles, from, to, zone }: Props) {
  const { t, language } = useSite();
  const days = daysOf(versions, from, to, zone);
  const most = Math.max(1, ...days.flatMap(({ counts }) => counts));
  const step = WIDTH / Math.max(1, days.length);
  const gap = Math.min(2, step / 5);
  const wide = (step - gap) / versions.length;
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const dayName = (day: string) => format.format(Date.parse(`${day}T00:00:00Z`));
  const busiest = days.reduce(
    (top, one) => (sum(one.counts) > sum(top.counts) ? one : top),
    days[0] ?? NO_DAY,
  );
  const label = t('lab.timeLineLabel', {
    from: dayName(days[0]?.day ?? ''),
    to: dayName(days.at(-1)?.day ?? ''),
    busiest: dayName(busiest.day),
    count: sum(busiest.counts),
  });
  return (
    <figure className="time-line">
      <figcaption>
        {t('lab.timeLine', { zone })}
        {versions.length > 1 && (
          <span className="legend">
            {titles.map((title, place) => (
              <span key={place} className={`key version-${place}`}>
                {title}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} preserveAspectRatio="none">
        {days.flatMap(({ day, counts }, at) =>
          counts.map((count, place) => (
            <rect
              key={`${day}:${place}`}
              className={`version-${place}`}
              x={at * step + place * wide}
              y={HEIGHT - (count / most) * (HEIGHT - 4)}
              width={wide}
              height={(count / most) * (HEIGHT - 4)}
            />
          )),
        )}
      </svg>
      <div className="axis" aria-hidden="true">
        <span>{dayName(days[0]?.day ?? '')}</span>
        <span>{t('lab.most', { count: most })}</span>
        <span>{dayName(days.at(-1)?.day ?? '')}</span>
      </div>
      <details>
        <summary>{t('lab.asTable')}</summary>
        <div className="scrolled">
          <table className="history">
            <caption className="visually-hidden">{t('lab.timeLine', { zone })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('lab.day')}</th>
                {titles.map((title, place) => (
                  <th key={place} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days
                .filter(({ counts }) => sum(counts) > 0)
                .map(({ day, counts }) => (
                  <tr key={day}>
                    <th scope="row">{dayName(day)}</th>
                    {counts.map((count, place) => (
                      <td key={place}>{count}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const NO_DAY = { day: '1970-01-01', counts: [] };
