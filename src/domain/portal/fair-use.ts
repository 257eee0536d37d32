import { MINUTE, type Instant } from '../time';
import type { PortalPolicy } from './portal-policy';
import { openAsk, type PortalState } from './portal-state';

/** Why a customer may not do something yet. */
export type NotYet =
  'too-young' | 'is-asked' | 'cooling' | 'ask-first' | 'answer-due' | 'is-escalated' | 'elsewhere';

/** Whether it is a customer's turn; `from`: when it will be, where time alone decides that. */
export type Turn =
  | { readonly allowed: true; readonly joins: boolean }
  | { readonly allowed: false; readonly why: NotYet; readonly from: Instant | null };

/** What fair use is judged by. */
export interface PortalFacts {
  readonly by: string;
  readonly now: Instant;
  readonly createdAt: Instant;
  /** The request's priority by name; null where it has none. */
  readonly priority: string | null;
  readonly state: PortalState;
  /** When the desk last spoke to the customer in public. */
  readonly answeredAt: Instant | null;
  /** Of the open escalation: who has asked for it so far, and whether the update that was promised is overdue. */
  readonly open: { readonly voices: readonly string[]; readonly isLate: boolean } | null;
  /** When the last escalation ended. */
  readonly endedAt: Instant | null;
  /** When this customer last escalated a request of the project, whichever. */
  readonly escalatedAt: Instant | null;
}

const ALLOWED: Turn = { allowed: true, joins: false };
const JOINS: Turn = { allowed: true, joins: true };
const not = (why: NotYet, from: Instant | null = null): Turn => ({ allowed: false, why, from });
/** An ask counts as the first step to an escalation for so long. */
const ASK_COUNTS_MS = 14 * 24 * 60 * MINUTE;

/** May this customer ask for an update? While an ask is open, others of the request's people join it. */
export function mayAsk(facts: PortalFacts, policy: PortalPolicy): Turn {
  const { by, now, state } = facts;
  const open = openAsk(state, facts.answeredAt);
  if (open) return open.voices.some((voice) => voice.by === by) ? not('is-asked', open.answerDueAt) : JOINS;
  const before = state.asks.findLast(({ voices }) => voices.some((voice) => voice.by === by));
  const coolUntil = before === undefined ? 0 : before.at + policy.coolDownMinutes * MINUTE;
  if (coolUntil > now && !facts.open?.isLate) return not('cooling', coolUntil);
  const oldFrom = facts.createdAt + policy.minAgeMinutes * MINUTE;
  if (isUrgent(facts, policy) || facts.open !== null || oldFrom <= now) return ALLOWED;
  return not('too-young', oldFrom);
}

/**
 * May this customer escalate? Asking for an update comes first; where the promised answer is late, or came and did not help, the way is
 * open. An open escalation is joined, once by each. Between the escalations of one customer lies the cool-down, whatever the request, save
 * where the desk broke its promise.
 */
export function mayEscalate(facts: PortalFacts, policy: PortalPolicy): Turn {
  const { by, now, state } = facts;
  if (facts.open) return facts.open.voices.includes(by) ? not('is-escalated') : JOINS;
  const coolUntil = facts.endedAt === null ? 0 : facts.endedAt + policy.coolDownMinutes * MINUTE;
  if (coolUntil > now) return not('cooling', coolUntil);
  if (isUrgent(facts, policy)) return ALLOWED;
  const asked = state.asks.findLast(({ at }) => at > (facts.endedAt ?? 0) && at > now - ASK_COUNTS_MS);
  if (!asked) return not('ask-first');
  const open = openAsk(state, facts.answeredAt);
  if (open) return open.answerDueAt > now ? not('answer-due', open.answerDueAt) : ALLOWED;
  const elsewhereUntil = facts.escalatedAt === null ? 0 : facts.escalatedAt + policy.coolDownMinutes * MINUTE;
  return elsewhereUntil > now ? not('elsewhere', elsewhereUntil) : ALLOWED;
}

const isUrgent = ({ priority }: PortalFacts, { urgentPriorities }: PortalPolicy): boolean =>
  priority !== null && urgentPriorities.some((name) => name.toLowerCase() === priority.toLowerCase());
