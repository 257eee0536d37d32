import { describe, expect, it } from '@jest/globals';
import { decideHandoff } from '../../../src/domain/handoff/decide-handoff';
import type { HandoffAct, HandoffContext } from '../../../src/domain/handoff/handoff-act';
import type { Handoff } from '../../../src/domain/handoff/handoff';
import { pack } from '../../../src/domain/handoff/pack';
import { aHandoff, aTeam } from '../../support/a-handoff';

const context = (given: Partial<HandoffContext> = {}): HandoffContext => ({
  by: 'dan',
  now: 1_800_000_000_000,
  team: [],
  fromLead: 'nora',
  toLead: 'dora',
  cameBack: 0,
  ...given,
});

const decided = (before: Handoff | null, act: HandoffAct, given: Partial<HandoffContext> = {}) => {
  const decision = decideHandoff({ before, act, context: context(given) });
  if (!decision.ok) throw new Error(decision.problem.message);
  return decision.value;
};
const refusal = (before: Handoff | null, act: HandoffAct, given: Partial<HandoffContext> = {}) => {
  const decision = decideHandoff({ before, act, context: context(given) });
  return decision.ok ? null : decision.problem.code;
};
const told = (effects: ReturnType<typeof decided>['effects']) =>
  effects.flatMap((effect) => (effect.kind === 'tell' ? [[effect.say, effect.people] as const] : []));

const { sender: _sender, at: _at, state: _state, endedAt: _ended, endedBy: _by, ...rest } = aHandoff();
const { returnReason: _reason, endWords: _words, ...offered } = rest;
const OFFER: HandoffAct = { do: 'offer', ...offered };
const RETURN: HandoffAct = { do: 'return', reason: 'wrong-team', words: 'It is the storage' };

describe('an offer', () => {
  it('keeps who sends it and tells the target team, not the sender', () => {
    const { next, effects } = decided(null, OFFER, { by: 'ada', team: ['dora', 'dan', 'ada'] });
    expect(next).toMatchObject({ state: 'offered', sender: 'ada', from: 'Network', to: 'Database' });
    expect(told(effects)).toEqual([['handoff-offered-until', ['dora', 'dan']]]);
  });

  it('is refused to the team that has the work item, and while another waits', () => {
    expect(refusal(null, { ...OFFER, to: 'Network' })).toBe('invalid');
    expect(refusal(aHandoff(), OFFER)).toBe('already-done');
  });
});

describe('an answer', () => {
  it('that accepts writes the team and, where asked, who took it', () => {
    const { next, effects } = decided(aHandoff(), { do: 'accept', assign: true });
    expect(next).toMatchObject({ state: 'accepted', endedBy: 'dan' });
    expect(effects[0]).toMatchObject({ kind: 'set-team', team: 'Database', assigneeId: 'dan' });
    expect(told(effects)).toEqual([['handoff-accepted', ['ada', 'nora']]]);
    const kept = decided(aHandoff(), { do: 'accept', assign: false });
    expect(kept.effects[0]).toMatchObject({ kind: 'set-team', assigneeId: null });
  });

  it('that returns tells the sender’s side why, and moves nothing', () => {
    const { next, effects, lines } = decided(aHandoff(), RETURN);
    expect(next).toMatchObject({ state: 'returned', returnReason: 'wrong-team' });
    expect(effects.map(({ kind }) => kind)).toEqual(['tell']);
    expect(told(effects)).toEqual([['handoff-returned', ['ada', 'nora']]]);
    expect(lines[0]).toMatchObject({ code: 'handoff-returned', params: { returnReason: 'wrong-team' } });
  });

  it('that withdraws tells the lead of the team that was asked', () => {
    expect(told(decided(aHandoff(), { do: 'withdraw' }, { by: 'ada' }).effects)).toEqual([
      ['handoff-withdrawn', ['dora']],
    ]);
  });

  it.each(['accepted', 'returned', 'withdrawn', 'expired'] as const)(
    'comes too late once it is %s',
    (state) => {
      const over = aHandoff({ state });
      const answers: readonly HandoffAct[] = [
        { do: 'accept', assign: true },
        RETURN,
        { do: 'withdraw' },
        { do: 'expire' },
      ];
      expect(answers.map((act) => refusal(over, act))).toEqual(Array(4).fill('already-done'));
    },
  );
});

describe('time', () => {
  it('sends an offer back that nobody answered, and says how late that is', () => {
    const before = aHandoff({ dueAt: 1_000 });
    const { next, effects, lines } = decided(before, { do: 'expire' }, { by: 'engine', now: 61_000 });
    expect(next).toMatchObject({ state: 'expired', endedBy: null });
    expect(told(effects)).toEqual([['handoff-expired', ['ada', 'nora']]]);
    expect(lines[0]?.params).toMatchObject({ lateMs: 60_000 });
  });

  it('leaves an offer alone before it is due, and one without a clock', () => {
    expect(refusal(aHandoff({ dueAt: 2_000 }), { do: 'expire' }, { now: 1_999 })).toBe('wrong-stage');
    expect(refusal(aHandoff({ dueAt: null }), { do: 'expire' })).toBe('wrong-stage');
  });
});

describe('a work item that is out of sight', () => {
  it('ends its hand-off without a word to anybody', () => {
    const { next, effects } = decided(aHandoff(), { do: 'drop' }, { by: 'engine' });
    expect(next).toMatchObject({ state: 'withdrawn', endedBy: null });
    expect(effects).toEqual([]);
  });
});

describe('ping-pong', () => {
  it('is told to both leads from the second time on that the work item came back', () => {
    const once = decided(aHandoff(), RETURN, { cameBack: 1 });
    const twice = decided(aHandoff(), RETURN, { cameBack: 2 });
    expect(told(once.effects).map(([say]) => say)).toEqual(['handoff-returned']);
    expect(told(twice.effects)[1]).toEqual(['handoff-ping-pong', ['nora', 'dora']]);
    expect(twice.lines.map(({ code }) => code)).toContain('handoff-ping-pong');
  });
});

describe('the package', () => {
  it('names every field that is missing', () => {
    const packed = pack(aTeam(), { tried: '  ', other: 'x' });
    expect(packed.ok ? [] : packed.problems.map(({ path }) => path)).toEqual([
      'package.tried',
      'package.query',
    ]);
  });

  it('carries what the team asks for and nothing else', () => {
    const packed = pack(aTeam(), { tried: ' restart ', query: 'SELECT', other: 'x' });
    expect(packed.ok ? packed.value : null).toEqual([
      { id: 'tried', name: null, text: 'restart' },
      { id: 'query', name: 'The slow query', text: 'SELECT' },
    ]);
  });
});
