import type { SayCode } from '../domain/escalation/effect';
import type { Escalation } from '../domain/escalation/escalation';
import { isOpen } from '../domain/escalation/stage';

/** What is said of an escalation that has ended. */
const OUTLIVES: ReadonlySet<SayCode> = new Set([
  'withdrawn',
  'review-due',
  'review-late',
  'preventive-due',
  'preventive-overdue',
  'silence-ended',
  'reopen-proposed',
  'request-declined',
  'declined-by-silence',
]);

/** Why something that was decided to be said, or done, is not true any more; null while it is. */
export function whyStale(
  head: Escalation,
  say: SayCode | null,
  params: Readonly<Record<string, string | number>>,
): string | null {
  if (say === 'level-told' || say === 'level-repeated') {
    if (head.stage !== 'assessing' && head.stage !== 'acting') return `the escalation is ${head.stage}`;
    if (head.ladder.state === 'acknowledged' && head.ladder.level === Number(params.level))
      return 'the level was acknowledged';
    if (head.ladder.state === 'stopped') return 'the ladder was stopped';
    return null;
  }
  if (say === 'approval-wanted' && head.stage !== 'requested') return `the escalation is ${head.stage}`;
  if (say === 'leg-late' && !head.legs?.some(({ id, missed }) => missed && id === params.legId))
    return 'the provider answered, or was chased';
  const isOfReview = say === 'plan-review-reminder' || say === 'plan-review-overdue';
  if (isOfReview && (head.planReview?.reviewedAt ?? 0) > Number(params.since)) return 'the plan was reviewed';
  return isOpen(head.stage) || say === null || OUTLIVES.has(say) ? null : `the escalation is ${head.stage}`;
}
