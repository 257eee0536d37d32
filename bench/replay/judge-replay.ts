import type { ReplayReport } from './measure-replay';

export interface Goal {
  readonly goal: string;
  readonly value: number;
  readonly met: boolean;
}

const HOURLY_SHARE = 65_000 * 0.05;

/** The goals of R1 to R3 and P10, as far as a replay without faults can tell. */
export function judgeReplay(report: ReplayReport): readonly Goal[] {
  const { time, event } = report.latenessByCause;
  const atMost = (goal: string, value: number, most: number): Goal => ({
    goal: `${goal} ≤ ${most}`,
    value,
    met: value <= most,
  });
  return [
    { goal: 'escalations started', value: report.escalations, met: report.escalations > 0 },
    atMost('doubled effects', report.doubled, 0),
    atMost('lost effects', report.lost, 0),
    atMost('lateness by time, p50 s', time.p50, 15),
    atMost('lateness by time, p99 s', time.p99, 60),
    atMost('lateness by time, max s', time.max, 330),
    atMost('lateness by event, p99 s', event.p99, 200),
    atMost('points in the dearest hour', report.pointsPerHour.max, HOURLY_SHARE),
    atMost('answers 429', report.refused429, 0),
  ];
}
