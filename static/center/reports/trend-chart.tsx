import type { ReportView } from '../../../src/contract/report-view';
import { dayText } from '../../shared/figures/cell-text';
import { useSite } from '../../shared/site';

const HEIGHT = 160;
const WIDTH = 1000;
const TOP = 6;

/** Opened and ended as bars, what is open as a line; the same numbers are in the table behind it. */
export function TrendChart({ trend, bucket }: Pick<ReportView, 'trend' | 'bucket'>) {
  const { t, language } = useSite();
  const most = Math.max(1, ...trend.flatMap(({ opened, ended, open }) => [opened, ended, open]));
  const step = WIDTH / Math.max(1, trend.length);
  const bar = step * 0.36;
  const heightOf = (count: number) => (count / most) * (HEIGHT - TOP);
  const [first, last] = [trend[0], trend.at(-1)];
  const line = trend
    .map(({ open }, at) => `${((at + 0.5) * step).toFixed(1)},${(HEIGHT - heightOf(open)).toFixed(1)}`)
    .join(' ');
  const label = t('reports.trendLabel', {
    opened: trend.reduce((sum, { opened }) => sum + opened, 0),
    ended: trend.reduce((sum, { ended }) => sum + ended, 0),
    open: last?.open ?? 0,
  });
  return (
    <>
      <svg
        className="trend-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
        preserveAspectRatio="none"
      >
        {trend.map(({ from, opened, ended }, at) => (
          <g key={from}>
            <rect
              className="hue-1"
              x={at * step + step * 0.12}
              y={HEIGHT - heightOf(opened)}
              width={bar}
              height={heightOf(opened)}
            />
            <rect
              className="hue-2"
              x={at * step + step * 0.12 + bar}
              y={HEIGHT - heightOf(ended)}
              width={bar}
              height={heightOf(ended)}
            />
          </g>
        ))}
        <polyline className="trend-open" points={line} />
      </svg>
      <div className="chart-axis" aria-hidden="true">
        <span>{first && dayText(language, first.from)}</span>
        <span>{t(`reports.bucket.${bucket}`, { count: most })}</span>
        <span>{last && dayText(language, last.from)}</span>
      </div>
      <p className="chart-legend" aria-hidden="true">
        <span className="key hue-1">{t('reports.column.opened')}</span>
        <span className="key hue-2">{t('reports.column.ended')}</span>
        <span className="key line">{t('reports.column.open')}</span>
      </p>
    </>
  );
}
