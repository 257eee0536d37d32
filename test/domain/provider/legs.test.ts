import { describe, expect, it } from '@jest/globals';
import type { LegCommand } from '../../../src/domain/provider/leg-command';
import type { Leg } from '../../../src/domain/provider/leg';
import type { Problem } from '../../../src/domain/problem';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { EscalationRun, START } from '../../support/escalation-run';

const ID = '1-1:leg:1';

const opening = (given: Partial<Extract<LegCommand, { do: 'open-leg' }>> = {}): LegCommand => ({
  do: 'open-leg',
  providerId: 'hosting',
  name: 'Nordic Hosting',
  reference: '',
  level: 1,
  words: 'The rack is dark',
  capMinutes: 120,
  dueAt: START + 4 * HOUR,
  ...given,
});
const said = (given: Partial<Extract<LegCommand, { do: 'leg-word' }>> = {}): LegCommand => ({
  do: 'leg-word',
  legId: ID,
  words: 'We look at it',
  at: START + 30 * MINUTE,
  turn: 'theirs',
  promisedAt: null,
  reference: '',
  dueAt: null,
  ...given,
});
const chase = (given: Partial<Extract<LegCommand, { do: 'chase-leg' }>> = {}): LegCommand => ({
  do: 'chase-leg',
  legId: ID,
  level: 2,
  was: 1,
  text: 'Where does it stand?',
  how: 'phone',
  sentAt: START + 5 * HOUR,
  dueAt: START + 9 * HOUR,
  ...given,
});

/** An escalation at work that waits for a provider. */
function waiting(given: Partial<Extract<LegCommand, { do: 'open-leg' }>> = {}): EscalationRun {
  const run = new EscalationRun();
  run.do({ do: 'approve' });
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.do(opening(given));
  return run;
}
const at = (run: EscalationRun, minutes: number): EscalationRun => {
  run.now = START + minutes * MINUTE;
  return run;
};
const leg = (run: EscalationRun, n = 0): Leg => {
  const found = run.state.parts.legs.legs[n];
  if (!found) throw new Error('there is no such leg');
  return found;
};
const pause = (run: EscalationRun) => run.head.pauses.find(({ source }) => source === ID);
const codes = (run: EscalationRun): readonly string[] => run.lines.map(({ code }) => code);
const refused = (run: EscalationRun, command: LegCommand): Problem | undefined => {
  const decided = run.do(command);
  return decided.ok ? undefined : decided.problem;
};

describe('a case with a provider', () => {
  it('starts their clock and rests ours, once', () => {
    const run = waiting({ reference: 'NH-1' });
    expect(run.head.legs).toEqual([{ id: ID, since: START, dueAt: START + 4 * HOUR, missed: false }]);
    expect(pause(run)).toMatchObject({ reason: 'provider', since: START, until: null, capMinutes: 120 });
    expect(codes(run)).toEqual(expect.arrayContaining(['leg-opened', 'leg-referenced', 'clocks-paused']));
    expect(refused(run, opening({ reference: 'NH-1' }))).toMatchObject({ code: 'already-done' });
  });

  it('leaves our clocks alone where the settings give no pause, and waits without a clock where none is named', () => {
    const run = waiting({ capMinutes: 0, dueAt: null });
    expect(run.head.pauses).toEqual([]);
    expect(run.waits).not.toContain('leg');
  });

  it('counts no more than five open at once', () => {
    const run = waiting();
    for (const n of [2, 3, 4, 5]) run.do(opening({ reference: `NH-${n}` }));
    expect(refused(run, opening({ reference: 'NH-6' }))).toMatchObject({ code: 'too-large' });
  });

  it('is ours again by their word: our clocks run from then, theirs stops', () => {
    const run = at(waiting(), 30);
    run.do(said({ turn: 'ours', words: 'Restart it', reference: 'NH-7' }));
    expect(pause(run)).toMatchObject({ until: START + 30 * MINUTE });
    expect(run.head.legs).toEqual([]);
    expect(leg(run)).toMatchObject({ turn: 'ours', reference: 'NH-7', pausedMinutes: 30, outcome: null });
    expect(refused(run, chase({ sentAt: START + 20 * MINUTE }))).toMatchObject({ code: 'invalid' });
  });

  it('goes back to them for what is left of the cap, however often', () => {
    const run = at(waiting(), 90);
    run.do(said({ turn: 'ours', at: START + 90 * MINUTE }));
    at(run, 100).do(said({ at: START + 100 * MINUTE, words: 'Again ours' }));
    expect(run.head.pauses.at(-1)).toMatchObject({ source: ID, until: null, capMinutes: 30 });
    at(run, 200).do(said({ turn: 'ours', at: START + 200 * MINUTE, words: 'Done' }));
    at(run, 210).do(said({ at: START + 210 * MINUTE, words: 'No, ours' }));
    expect(run.head.pauses.every(({ until }) => until !== null)).toBe(true);
  });

  it.each([
    ['what they promised', START + 2 * HOUR, START + HOUR, START + 2 * HOUR],
    ['what the settings say', null, START + HOUR, START + HOUR],
  ])('renews their clock with a word of theirs by %s', (_by, promisedAt, dueAt, expected) => {
    const run = at(waiting(), 30);
    run.do(said({ promisedAt, dueAt }));
    expect(run.head.legs).toEqual([{ id: ID, since: START + 30 * MINUTE, dueAt: expected, missed: false }]);
    expect(leg(run).lastWord).toEqual({
      at: START + 30 * MINUTE,
      by: 'mona',
      text: 'We look at it',
      promisedAt,
    });
  });

  it.each([
    ['in the future', said({ at: START + HOUR }), 'at'],
    ['before the opening', said({ at: START - HOUR }), 'at'],
    ['with a promise that has passed', said({ promisedAt: START + MINUTE }), 'promisedAt'],
    ['with a promise while it is our turn', said({ turn: 'ours', promisedAt: START + HOUR }), 'promisedAt'],
  ])('refuses a word %s, and names the field', (_what, command, path) => {
    expect(refused(at(waiting(), 30), command)).toMatchObject({
      code: 'invalid',
      fields: [{ path }],
    });
  });

  it('does not record the same word, or the same chase, twice', () => {
    const run = at(waiting(), 30);
    run.do(said());
    expect(refused(run, said())).toMatchObject({ code: 'already-done' });
    at(run, 300).do(chase());
    expect(refused(run, chase())).toMatchObject({ code: 'already-done' });
  });

  it('counts a miss once when their clock passes, and has the manager chase the next contact', () => {
    const run = waiting();
    run.pass(240);
    expect(leg(run)).toMatchObject({ misses: 1, turn: 'theirs' });
    expect(codes(run).filter((code) => code === 'leg-late')).toHaveLength(1);
    expect(run.effects.filter((one) => one.kind === 'tell' && one.say === 'leg-late')).toMatchObject([
      { people: ['mona'], params: { provider: 'Nordic Hosting', level: 1 } },
    ]);
  });

  it('has the first level chase where there is no manager yet', () => {
    const run = new EscalationRun();
    run.do({ do: 'approve' }, 'mona');
    run.do(opening());
    run.pass(240);
    expect(run.told('leg-late')).toEqual(['one']);
  });

  it('gives the next contact the whole time once the one before was late', () => {
    const run = waiting();
    run.pass(240);
    at(run, 300).do(chase());
    expect(run.head.legs).toMatchObject([
      { since: START + 5 * HOUR, dueAt: START + 9 * HOUR, missed: false },
    ]);
    expect(leg(run)).toMatchObject({ level: 2, chases: 1, misses: 1 });
    run.pass(240);
    expect(leg(run).misses).toBe(2);
  });

  it('does not give more time to whoever is chased before they are late', () => {
    const run = at(waiting(), 60);
    run.do(chase({ sentAt: START + HOUR }));
    expect(run.head.legs).toMatchObject([{ since: START, dueAt: START + 4 * HOUR }]);
  });

  it('counts a word that came late although no look was in between', () => {
    const run = at(waiting(), 300);
    run.do(said({ at: START + 5 * HOUR }));
    expect(leg(run).misses).toBe(1);
  });

  it('tells the second of two who chase at once', () => {
    const run = at(waiting(), 300);
    run.do(chase());
    expect(refused(run, chase({ sentAt: START + 4 * HOUR }))).toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(refused(run, chase({ level: 1, was: 2 }))).toMatchObject({ fields: [{ path: 'level' }] });
  });

  it.each(['answered', 'solved', 'rejected', 'withdrawn'] as const)('is closed as %s', (outcome) => {
    const run = at(waiting(), 30);
    run.do({ do: 'close-leg', legId: ID, outcome, words: '' });
    expect(leg(run)).toMatchObject({ outcome, closedAt: START + 30 * MINUTE });
    expect(run.head.legs).toEqual([]);
    expect(pause(run)?.until).toBe(START + 30 * MINUTE);
    expect(refused(run, said())).toMatchObject({ code: 'already-done' });
  });

  it('ends with its escalation', () => {
    const run = at(waiting(), 30);
    run.do({ do: 'withdraw', reason: 'resolved', words: '' });
    expect(leg(run)).toMatchObject({ outcome: 'withdrawn' });
    expect(run.head.legs).toEqual([]);
  });

  it('keeps a history that stays small', () => {
    const run = waiting();
    for (let n = 1; n <= 60; n += 1)
      at(run, n).do(said({ at: START + n * MINUTE, words: 'x'.repeat(1_000) }));
    expect(leg(run)).toMatchObject({ answers: 60 });
    expect(leg(run).history).toHaveLength(30);
    expect(leg(run).history[0]).toMatchObject({ what: 'opened' });
    expect(leg(run).history.at(-1)?.text).toHaveLength(200);
  });
});
