import { countUpdate } from '../escalation/count-update';
import type { Draft } from '../escalation/draft';
import type { DueAfter } from '../escalation/due-after';
import type { Instant } from '../time';
import type { Leg, LegEvent } from './leg';

/** The last chase that they have not answered yet, sent by `at`. */
function unanswered(history: readonly LegEvent[], at: Instant): LegEvent | undefined {
  const answer = history.findLastIndex(({ what }) => what === 'said' || what === 'handed-back');
  return history.slice(answer + 1).findLast((event) => event.what === 'chased' && event.at <= at);
}

/**
 * A chase that gets an answer is an update to the provider, given when they answered: only then is it known to have reached them. It
 * keeps a promise that was due later than that, and the next one follows by the pace. A time that a person promised them and that is
 * still to come stands; a chase that an update has followed counts no more. Where the provider is owed no updates, nothing does.
 */
export function countChase(draft: Draft, leg: Leg, at: Instant, after: DueAfter): void {
  const { promises, updatedAt } = draft.next;
  const owed = promises.provider;
  const chase = unanswered(leg.history, at);
  if (!owed || !chase?.how || chase.at <= (updatedAt?.provider ?? 0)) return;
  if (owed.promised && owed.dueAt > at) return;
  const { nextAt, inTime } = countUpdate(draft, 'provider', { at, named: null }, after);
  const { text, how } = chase;
  const said = { audience: 'provider', text, nextAt, inTime: inTime ? 1 : 0 };
  draft.line('update-sent', { ...said, sentAt: at, how });
}
