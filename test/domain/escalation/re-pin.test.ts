import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/domain/escalation/decide';
import { dueAfter } from '../../../src/domain/escalation/due-after';
import { workingTimeOf } from '../../../src/domain/calendar/working-time-of';
import type { PinnedPolicy } from '../../../src/domain/policy/policy-set';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const pinned = aPinnedPolicy({ versions: { 'ladder:desk': 3, 'playbook:outage': 1 } });
const { levels } = pinned.ladder;

const rePin = (run: EscalationRun, live: PinnedPolicy | undefined) =>
  decide(
    run.state,
    { do: 're-pin', words: 'new rules' },
    { by: 'mona', now: run.now, revisions: { assessment: 0, plan: 0 } },
    { people: run.facts.people, duties: [], ...(live ? { live } : {}) },
    dueAfter(workingTimeOf(pinned.calendar, START)),
  );

const climbed = (): EscalationRun => {
  const run = new EscalationRun(pinned);
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.pass(91);
  return run;
};

describe('taking today’s policies into a running escalation', () => {
  it('keeps what was told, finds its level by name, and says which versions it left and took', () => {
    const run = climbed();
    const live = aPinnedPolicy({
      ladder: aLadder({ levels: [aLevel({ name: 'new first' }), ...levels] }),
      versions: { 'ladder:desk': 4, 'playbook:outage': 1 },
    });
    const decided = rePin(run, live);
    if (!decided.ok) throw new Error(decided.problem.message);
    expect(decided.value.parts.pinned).toBe(live);
    expect(decided.value.next.ladder).toMatchObject({
      level: 3,
      told: ['two'],
      toldAt: START + 90 * MINUTE,
      passed: [{ level: 2, outcome: 'unanswered' }],
    });
    expect(decided.value.lines).toEqual([
      {
        code: 're-pinned',
        params: { words: 'new rules', from: 'ladder desk version 3', to: 'ladder desk version 4' },
      },
    ]);
  });

  it('stays at the last level of a ladder that became shorter, and climbs no further than it has levels', () => {
    const run = climbed();
    const live = aPinnedPolicy({ ladder: aLadder({ levels: [aLevel({ name: 'only' })] }) });
    const decided = rePin(run, live);
    expect(decided).toMatchObject({ ok: true, value: { next: { ladder: { level: 1, passed: [] } } } });
  });

  it('counts what is not done yet anew from the start of its step', () => {
    const run = climbed();
    const critical = { ...pinned.targets.critical, plan: { minutes: 600, clock: 'elapsed' as const } };
    const decided = rePin(run, aPinnedPolicy({ targets: { ...pinned.targets, critical } }));
    expect(decided).toMatchObject({
      ok: true,
      value: { next: { deadlines: { plan: { dueAt: START + 10 * HOUR, overdue: false } } } },
    });
  });

  it('changes nothing where today’s say the same, and is refused where there are none', () => {
    const run = climbed();
    expect(rePin(run, aPinnedPolicy())).toMatchObject({ problem: { code: 'already-done' } });
    expect(rePin(run, undefined)).toMatchObject({ problem: { code: 'no-ladder' } });
  });
});
