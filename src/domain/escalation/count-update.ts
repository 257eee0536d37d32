import type { Instant } from '../time';
import type { Audience } from './audience';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import { promiseDue } from './due-times';
import { nextUpdateAfter } from './next-update';

/**
 * An audience heard at `at`: the promise that this answers is kept if it came in time, and the next one is promised, for the time that
 * was named or by the pace.
 */
export function countUpdate(
  draft: Draft,
  audience: Audience,
  { at, named }: { readonly at: Instant; readonly named: Instant | null },
  after: DueAfter,
): { readonly nextAt: Instant | null; readonly inTime: boolean } {
  const { next: head, state } = draft;
  const { pinned } = state.parts;
  const before = head.promises[audience];
  const nextAt = nextUpdateAfter(head, pinned, audience, at, named, after);
  // While the fix is watched the pace rests: what nobody named is not owed, so it is neither kept nor missed.
  const owed = before && (head.stage !== 'monitoring' || before.promised) ? before : undefined;
  const inTime = !owed || (!owed.missed && at <= promiseDue(head, audience, pinned, after));
  if (nextAt !== null || before) {
    const next = {
      dueAt: nextAt ?? before?.dueAt ?? draft.now,
      since: at,
      promised: named !== null,
      reminded: nextAt === null,
      missed: false,
      kept: (before?.kept ?? 0) + (owed && inTime ? 1 : 0),
      missedCount: (before?.missedCount ?? 0) + (!inTime && !owed.missed ? 1 : 0),
    };
    draft.set({ promises: { ...head.promises, [audience]: next } });
  }
  draft.set({ updatedAt: { ...head.updatedAt, [audience]: at } });
  return { nextAt, inTime };
}
