import type { Life } from './commands';
import { RealEscalation } from './real-escalation';
import { ReferenceModel } from './reference-model';

/** Lives through the sequence with both; answers how they first differ, or undefined. */
export function differenceIn(life: Life): string | undefined {
  const model = new ReferenceModel(life.silenceEnd);
  const real = new RealEscalation(life.silenceEnd);
  real.start(life.mayApprove, life.severity);
  model.start(life.mayApprove, life.severity);
  let seen = 0;
  for (const [index, { name, run }] of life.steps.entries()) {
    const told = (why: string) => `step ${index + 1} (${name}) at ${model.now} min: ${why}`;
    try {
      run(model, real);
    } catch (error) {
      return told(error instanceof Error ? error.message : String(error));
    }
    const [expected, found] = [ofModel(model, seen), ofReal(real, seen)];
    seen = real.codes.length;
    if (expected !== found) return told(`\n    model  ${expected}\n    domain ${found}`);
  }
  return undefined;
}

/** The steps of a life, to be read beside a difference. */
export const told = ({ mayApprove, severity, silenceEnd, steps }: Life): string =>
  [
    `start as ${severity}, ${mayApprove ? 'approved' : 'to be approved'}, silence: ${silenceEnd}`,
    ...steps.map(({ name }) => name),
  ].join('\n  ');

function ofModel(model: ReferenceModel, seen: number): string {
  const promises = [...model.owed].map(([who, { kept, misses }]) => `${who} ${kept}/${misses}`);
  return JSON.stringify([
    model.stage,
    model.sev,
    model.project,
    model.relapses,
    model.level,
    model.told,
    model.climb,
    model.nextDue,
    promises.sort(),
    model.resumedFor,
    inOrder(model.codes.slice(seen)),
  ]);
}

function ofReal(real: RealEscalation, seen: number): string {
  const { head } = real;
  const promises = Object.entries(head.promises).map(
    ([who, { kept, missedCount }]) => `${who} ${kept}/${missedCount}`,
  );
  return JSON.stringify([
    head.stage,
    head.severity,
    head.projectId,
    head.relapses,
    head.ladder.level,
    head.ladder.told,
    head.ladder.state,
    real.nextDue,
    promises.sort(),
    real.resumedFor,
    inOrder(real.codes.slice(seen)),
  ]);
}

/** What one step led to, minute by minute: two clocks that are due in the same minute have no order. */
const inOrder = (codes: readonly string[]): readonly string[] => [...codes].sort();
