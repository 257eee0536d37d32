import type { Bringing, StepEnd } from './bringing';
import { stagedKey, type StagedKind } from './records-in';

/** With the job a transaction holds 25 writes. */
const AT_ONCE = 20;

/** Takes away what was staged; `clearing`: the file is forgotten before all of it was brought. */
export async function clearStaged(bringing: Bringing, state: 'running' | 'clearing'): Promise<StepEnd> {
  if (bringing.state.step !== 'clear') await bringing.write({ step: 'clear', part: 0, done: 0 }, []);
  const { parts, left } = bringing.state;
  const keys = [
    ...named('issues', Math.max(parts.issues, left.issues)),
    ...named('index', Math.max(parts.index, left.index)),
    ...named('claims', parts.index),
    ...named('rows', Math.max(parts.rows, left.rows)),
  ];
  while (bringing.state.done < keys.length) {
    if (!bringing.hasTime()) return 'again';
    const some = keys.slice(bringing.state.done, bringing.state.done + AT_ONCE);
    const removed = some.map((key) => ({ remove: 'job' as const, key }));
    await bringing.write({ done: bringing.state.done + some.length }, removed, state);
  }
  await bringing.write({ isStopping: false }, [], state === 'running' ? 'done' : 'forgotten');
  return 'done';
}

const named = (kind: StagedKind, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => stagedKey(kind, index));
