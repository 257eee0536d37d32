import { useSite } from '../../../shared/site';
import { LANES, type Mark, type StageSpan } from './marks-of';

interface Props {
  readonly marks: readonly Mark[];
  readonly spans: readonly StageSpan[];
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly label: string;
}

const LANE_HEIGHT = 40;
const TEXT_AT = 12;
const LINE_AT = 26;

/** Lanes below each other over one axis. Widths are shares of the drawing, so that it fits wherever it stands. */
export function TimeLineDrawing({ marks, spans, from, to, now, label }: Props) {
  const { t, times } = useSite();
  const lanes = LANES.filter((lane) => lane === 'stage' || marks.some((mark) => mark.lane === lane));
  // A mark at either end keeps its whole circle: the axis leaves a little room.
  const at = (instant: number): number => 1 + (98 * (instant - from)) / Math.max(1, to - from);
  return (
    <figure className="time-line-drawing">
      <svg width="100%" height={lanes.length * LANE_HEIGHT} role="img" aria-label={label}>
        {lanes.map((lane, index) => (
          <g key={lane} transform={`translate(0 ${index * LANE_HEIGHT})`}>
            <text x="0" y={TEXT_AT}>
              {t(`timeLine.lane.${lane}`)}
            </text>
            <line className="lane" x1="1%" x2="99%" y1={LINE_AT} y2={LINE_AT} />
            {lane === 'stage' &&
              spans.map(({ stage, from: begun, to: ended }) => (
                <rect
                  key={begun}
                  className={`span span-${stage}`}
                  x={`${at(begun)}%`}
                  width={`${Math.max(0.4, at(ended) - at(begun))}%`}
                  y={LINE_AT - 7}
                  height="14"
                >
                  <title>{t(`stage.${stage}`)}</title>
                </rect>
              ))}
            {marks
              .filter((mark) => mark.lane === lane)
              .map((mark) => (
                <circle
                  key={mark.key}
                  className={mark.isBad ? 'mark mark-bad' : 'mark'}
                  cx={`${at(mark.at)}%`}
                  cy={LINE_AT}
                  r={mark.isBad ? 6 : 4.5}
                >
                  <title>{times.absolute(mark.at, now)}</title>
                </circle>
              ))}
          </g>
        ))}
      </svg>
      <figcaption>
        <span className="time-line-axis">
          <span>{times.absolute(from, now)}</span>
          <span>{times.absolute(to, now)}</span>
        </span>
        <span className="time-line-legend">
          {[...new Set(spans.map(({ stage }) => stage))].map((stage) => (
            <span key={stage} className={`key key-${stage}`}>
              {t(`stage.${stage}`)}
            </span>
          ))}
          <span className="key key-bad">{t('timeLine.bad')}</span>
        </span>
      </figcaption>
    </figure>
  );
}
