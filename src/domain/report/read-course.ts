import type { Escalation } from '../escalation/escalation';
import type { JournalCode, JournalEntry, JournalLine } from '../escalation/journal';
import { MINUTE, type Instant } from '../time';

export type ReportEntry = Pick<JournalEntry, 'at' | 'lines'>;
type Line = JournalLine & { readonly at: Instant };

/** Every line with one of these codes, oldest first. */
export const linesOf = (entries: readonly ReportEntry[], ...codes: readonly JournalCode[]): readonly Line[] =>
  entries.flatMap(({ at, lines }) =>
    lines.flatMap((line) => (codes.includes(line.code) ? [{ ...line, at }] : [])),
  );

export const firstAt = (
  entries: readonly ReportEntry[],
  code: JournalCode,
  fits: (params: JournalLine['params']) => boolean = () => true,
): Instant | undefined => linesOf(entries, code).find(({ params }) => fits(params))?.at;

/** How many levels were told, and of those whose answer became whole, the minutes until it did. Told again is not told anew. */
export function answerTimes(entries: readonly ReportEntry[]): {
  readonly told: number;
  readonly minutes: readonly number[];
} {
  const toldAt = new Map<unknown, Instant>();
  const minutes: number[] = [];
  let told = 0;
  for (const { at, code, params } of linesOf(entries, 'level-told', 'level-acknowledged')) {
    const { level, whole } = params;
    if (code === 'level-told') {
      told += 1;
      toldAt.set(level, at);
      continue;
    }
    const from = toldAt.get(level);
    if (from === undefined || whole !== 1) continue;
    minutes.push((at - from) / MINUTE);
    toldAt.delete(level);
  }
  return { told, minutes };
}

type WorkStage = 'assessing' | 'acting' | 'monitoring';

/** Minutes in each stage of the process until now or the end, all stays of a stage together; empty for stages it was never in. */
export function minutesInStages(
  { startedAt, endedAt }: Escalation,
  entries: readonly ReportEntry[],
): Readonly<Record<WorkStage, readonly number[]>> {
  const sums = new Map<WorkStage, number>();
  let stage: WorkStage | null = startedAt === null ? null : 'assessing';
  let since = startedAt ?? 0;
  const turn = (to: WorkStage | null, at: Instant): void => {
    if (stage !== null) sums.set(stage, (sums.get(stage) ?? 0) + Math.max(0, at - since) / MINUTE);
    stage = to;
    since = at;
  };
  for (const { at, code } of linesOf(entries, 'plan-agreed', 'monitoring-started', 'relapsed')) {
    if (code === 'monitoring-started') turn('monitoring', at);
    else if (code === 'relapsed' || stage === 'assessing') turn('acting', at);
  }
  if (endedAt !== null) turn(null, endedAt);
  const of = (one: WorkStage): readonly number[] => {
    const sum = sums.get(one);
    return sum === undefined ? [] : [sum];
  };
  return { assessing: of('assessing'), acting: of('acting'), monitoring: of('monitoring') };
}
