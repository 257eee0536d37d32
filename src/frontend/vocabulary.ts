import type { AgentCalls, PayloadOf, Reply } from '../contract/calls';
import type { IssueView } from '../contract/issue-view';
import type { PortalCalls } from '../contract/portal-calls';
import type { Act, RecordView } from '../contract/record-view';

export type { EscalateForm } from '../contract/escalate-form';
export type { HandoffForm, HandoffsView, OpenHandoffView } from '../contract/handoff-view';
export type { LegView } from '../contract/provider-view';
export type { IssueView } from '../contract/issue-view';
export type { Act, RecordView } from '../contract/record-view';
export type Problem = Extract<Reply<never>, { readonly ok: false }>['problem'];
export type Severity = RecordView['severity'];
export type RoleKind = RecordView['team']['roles'][number]['role'];
export type Stage = RecordView['stage'];
export type Audience = PayloadOf<AgentCalls, 'update.post'>['audience'];
export type WithdrawReason = PayloadOf<AgentCalls, 'escalation.withdraw'>['reason'];
export type How = NonNullable<RecordView['agreed']>['how'];
export type WaySent = NonNullable<PayloadOf<AgentCalls, 'update.post'>['sent']>['how'];
export type Badge = NonNullable<IssueView['badge']>;

/** All members of a union in the order in which people see them; one that is missing does not compile. */
const inOrder = <T extends string>(members: Readonly<Record<T, true>>): readonly T[] =>
  Object.keys(members) as T[];

export const SEVERITIES = inOrder<Severity>({ critical: true, high: true, elevated: true });
export const AUDIENCES = inOrder<Audience>({
  customer: true,
  management: true,
  executives: true,
  team: true,
  provider: true,
});
/** What a person can choose; that the subject was deleted is for the engine to say. */
export const WITHDRAW_REASONS = inOrder<Exclude<WithdrawReason, 'subject-deleted'>>({
  resolved: true,
  'not-needed': true,
  mistake: true,
  'handled-elsewhere': true,
  other: true,
});
/** How a person sent an update that the app does not send. */
export const WAYS_SENT = inOrder<WaySent>({ mail: true, phone: true, portal: true, meeting: true });
/** How a customer gave their word to whoever records it; silence and the portal speak for themselves. */
export const WAYS_TO_SAY = inOrder<Exclude<How, 'silence' | 'portal'>>({
  phone: true,
  mail: true,
  meeting: true,
  comment: true,
});
/** Why a team returns what was offered to it. */
export const RETURN_REASONS = inOrder<PayloadOf<AgentCalls, 'handoff.return'>['reason']>({
  'wrong-team': true,
  'package-incomplete': true,
  'not-reproducible': true,
  'no-capacity': true,
  'known-problem': true,
  other: true,
});
/** How a case with a provider ends. */
export const LEG_OUTCOMES = inOrder<PayloadOf<AgentCalls, 'leg.close'>['outcome']>({
  answered: true,
  solved: true,
  rejected: true,
  withdrawn: true,
});
/** Why customers may escalate. */
export const PORTAL_REASONS = inOrder<PayloadOf<PortalCalls, 'portal.escalate'>['reason']>({
  unanswered: true,
  stuck: true,
  impact: true,
  recurring: true,
  other: true,
});
export const UPDATE_ACTS = [
  'update-customer',
  'update-management',
  'update-team',
] as const satisfies readonly Act[];
export type UpdateAct = (typeof UPDATE_ACTS)[number];

const OPEN: readonly Stage[] = ['requested', 'assessing', 'acting', 'monitoring'];
export const isOpen = (stage: Stage): boolean => OPEN.includes(stage);

export type Trend = PayloadOf<AgentCalls, 'trend.set'>['trend'];
export const TRENDS = inOrder<Trend>({ improving: true, steady: true, worsening: true });

export type Action = RecordView['plan']['actions'][number];
export type Resource = RecordView['plan']['resources'][number];

type JournalKind = NonNullable<PayloadOf<AgentCalls, 'history.page'>['kind']>;
export const JOURNAL_KINDS = inOrder<JournalKind>({
  decisions: true,
  people: true,
  updates: true,
  ladder: true,
  engine: true,
});
