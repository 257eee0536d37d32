import type { Effect, SayCode } from '../escalation/effect';
import type { JournalCode } from '../escalation/journal';
import { done, fail, type Result } from '../problem';
import { PING_PONG_AT } from './bounces';
import type { Handoff, HandoffState } from './handoff';
import type { HandoffAct, HandoffContext, HandoffDecision, HandoffInputs } from './handoff-act';

type Answer = Exclude<HandoffAct, { do: 'offer' }>;

const ENDS: Readonly<Record<Answer['do'], { readonly state: HandoffState; readonly code: JournalCode }>> = {
  accept: { state: 'accepted', code: 'handoff-accepted' },
  return: { state: 'returned', code: 'handoff-returned' },
  withdraw: { state: 'withdrawn', code: 'handoff-withdrawn' },
  expire: { state: 'expired', code: 'handoff-expired' },
  drop: { state: 'withdrawn', code: 'handoff-withdrawn' },
};

/** What follows from an act on a hand-off, or why it cannot be. Who may was checked before. */
export function decideHandoff({ before, act, context }: HandoffInputs): Result<HandoffDecision> {
  if (act.do === 'offer') return before ? OPEN_ALREADY : offer(act, context);
  if (!before) return fail('not-found', 'there is no such hand-off');
  if (before.state !== 'offered') return fail('already-done', `the hand-off is ${before.state}`);
  if (act.do === 'expire' && (before.dueAt === null || before.dueAt > context.now))
    return fail('wrong-stage', 'the hand-off is not due');
  return done(end(before, act, context));
}

const OPEN_ALREADY = fail('already-done', 'the work item is offered to a team already');

function offer(act: Extract<HandoffAct, { do: 'offer' }>, context: HandoffContext): Result<HandoffDecision> {
  const { do: _offer, ...given } = act;
  const { by, now, team } = context;
  if (given.from === given.to)
    return fail('invalid', 'a hand-off goes to another team', [
      { path: 'to', message: 'The work item is with this team already.' },
    ]);
  const next: Handoff = {
    ...given,
    sender: by,
    at: now,
    state: 'offered',
    endedAt: null,
    endedBy: null,
    returnReason: null,
    endWords: '',
  };
  const others = team.filter((person) => person !== by);
  const say = next.dueAt === null ? 'handoff-offered' : 'handoff-offered-until';
  const line = { ...teams(next), dueAt: next.dueAt, words: next.words };
  return done({
    next,
    effects: tell(next, 'offered', others, say),
    lines: [{ code: 'handoff-offered', params: line }],
  });
}

function end(before: Handoff, act: Answer, context: HandoffContext): HandoffDecision {
  const { by, now, fromLead, toLead, cameBack } = context;
  const { state, code } = ENDS[act.do];
  const next: Handoff = {
    ...before,
    state,
    endedAt: now,
    endedBy: act.do === 'expire' || act.do === 'drop' ? null : by,
    returnReason: act.do === 'return' ? act.reason : null,
    endWords: act.do === 'return' ? act.words : '',
  };
  const lateMs = act.do === 'expire' && before.dueAt !== null ? now - before.dueAt : 0;
  const params = {
    ...teams(next),
    ...(act.do === 'return' ? { returnReason: act.reason, words: act.words } : {}),
    ...(lateMs > 0 ? { lateMs } : {}),
  };
  const senders = [before.sender, fromLead].filter((person) => person !== by);
  const told: Readonly<Record<Answer['do'], () => readonly Effect[]>> = {
    accept: () => [...takeOver(next, act, by), ...tell(next, 'accepted', senders, 'handoff-accepted')],
    return: () => tell(next, 'returned', senders, 'handoff-returned'),
    withdraw: () => tell(next, 'withdrawn', [toLead === by ? null : toLead], 'handoff-withdrawn'),
    expire: () => tell(next, 'expired', senders, 'handoff-expired'),
    drop: () => [],
  };
  const isPingPong = cameBack >= PING_PONG_AT;
  return {
    next,
    effects: [
      ...told[act.do](),
      ...(isPingPong
        ? tell(next, 'ping-pong', [fromLead, toLead], 'handoff-ping-pong', { count: cameBack })
        : []),
    ],
    lines: [
      { code, params },
      ...(isPingPong
        ? [{ code: 'handoff-ping-pong' as const, params: { ...teams(next), count: cameBack } }]
        : []),
    ],
  };
}

/** The work item is with its new team: the field says so, and who took it is its assignee where they want to be. */
function takeOver(next: Handoff, act: Answer, by: string): readonly Effect[] {
  const assigneeId = act.do === 'accept' && act.assign ? by : null;
  const { id, issueId, to } = next;
  return [{ kind: 'set-team', id: `${id}:team`, issueId, handoffId: id, team: to, assigneeId }];
}

const teams = ({ from, to }: Handoff) => ({ fromTeam: from ?? '–', toTeam: to });

function tell(
  next: Handoff,
  step: string,
  people: readonly (string | null)[],
  say: SayCode,
  more: Readonly<Record<string, string | number>> = {},
): readonly Effect[] {
  const named = [...new Set(people.filter((person): person is string => person !== null))];
  if (named.length === 0) return [];
  const params = {
    handoffId: next.id,
    ...teams(next),
    words: next.state === 'returned' ? next.endWords : next.words,
    ...(next.returnReason === null ? {} : { returnReason: next.returnReason }),
    ...(next.dueAt === null ? {} : { dueAt: next.dueAt }),
    ...more,
  };
  const { id, issueId } = next;
  return [{ kind: 'tell', id: `${id}:${step}:tell`, issueId, people: named, say, params }];
}
