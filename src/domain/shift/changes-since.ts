import type { Escalation } from '../escalation/escalation';
import type { Instant } from '../time';

/** What may be news to whoever comes back, by code; the words are in the translations under `shift.change`. */
export type ShiftChange =
  | 'opened'
  | 'stage'
  | 'level-told'
  | 'level-acknowledged'
  | 'plan-agreed'
  | 'satisfied'
  | 'agreed'
  | 'ended-watch';

export interface ChangeSince {
  readonly what: ShiftChange;
  readonly at: Instant;
}

/** What happened to an escalation since an instant, newest first, as far as its head keeps it: the journal has the rest. */
export function changesSince(head: Escalation, since: Instant): readonly ChangeSince[] {
  const { ladder, openedAt, stageSince, planAgreedAt, satisfied, agreed, monitoring } = head;
  const known: readonly (readonly [ShiftChange, Instant | null])[] = [
    ['opened', openedAt],
    ['stage', stageSince === openedAt ? null : stageSince],
    ['level-told', ladder.toldAt],
    ['level-acknowledged', ladder.answeredAt],
    ['plan-agreed', planAgreedAt],
    ['satisfied', satisfied?.at ?? null],
    ['agreed', agreed?.at ?? null],
    ['ended-watch', monitoring?.askedAt ?? null],
  ];
  return known
    .flatMap(([what, at]) => (at !== null && at > since ? [{ what, at }] : []))
    .sort((a, b) => b.at - a.at);
}
