import { describe, expect, it } from '@jest/globals';
import { closesBySilenceAt } from '../../../src/domain/escalation/silence-end';
import { dueAfter } from '../../../src/domain/escalation/due-after';
import { workingTimeOf } from '../../../src/domain/calendar/working-time-of';
import type { Playbook } from '../../../src/domain/policy/playbook';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { aPlaybook } from '../../support/a-playbook';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const silence = (given: Partial<Playbook['silence']> = {}): Playbook['silence'] => ({
  wait: { minutes: 60, clock: 'elapsed' },
  reminders: 2,
  end: 'close',
  ...given,
});

/** The fix is watched. */
function watched(given: Partial<Playbook['silence']> = {}): EscalationRun {
  const playbook = aPlaybook({ silence: silence(given) });
  const run = new EscalationRun(aPinnedPolicy({ playbook }));
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.do({ do: 'add-action', revision: 0, title: 'restart it', ownerId: 'ada', dueAt: START + HOUR });
  run.do({ do: 'agree-plan' });
  run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
  expect(run.head.stage).toBe('monitoring');
  return run;
}

const told = (run: EscalationRun): number | null => {
  const { pinned } = run.state.parts;
  return closesBySilenceAt(run.head, pinned, dueAfter(workingTimeOf(pinned.calendar, START)));
};

describe('what silence closes', () => {
  it.each([0, 1, 3])(
    'is told to the minute from the first hour of the watch on, with %s reminders',
    (reminders) => {
      const run = watched({ reminders });
      const first = told(run);
      expect(first).not.toBeNull();
      for (let day = 0; day < 60 && run.head.stage === 'monitoring'; day += 1) {
        expect(told(run)).toBe(first);
        run.pass(Math.min(24 * 60, Math.max(1, ((first ?? 0) - run.now) / MINUTE)));
      }
      expect(run.head).toMatchObject({ stage: 'closed', agreed: { how: 'silence' }, endedAt: first });
    },
  );

  it('is later by the time in which the work item was out of sight', () => {
    const run = watched({ reminders: 0 });
    const before = told(run) ?? 0;
    run.pass(10);
    run.subject({ subject: 'hidden' });
    expect(told(run)).toBeNull();
    run.now += 2 * HOUR;
    run.subject({ subject: 'there' });
    expect(told(run)).toBe(before + 2 * HOUR);
  });

  it('is nothing where the manager decides, where the customer agreed, and outside the watch', () => {
    expect(told(watched({ end: 'ask-manager' }))).toBeNull();
    const run = watched();
    run.do({ do: 'record-agreed', by: 'carla', how: 'phone' });
    expect(told(run)).toBeNull();
    expect(
      told(new EscalationRun(aPinnedPolicy({ playbook: aPlaybook({ silence: silence() }) }))),
    ).toBeNull();
  });
});
