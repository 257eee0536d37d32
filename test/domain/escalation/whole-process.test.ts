import { describe, expect, it } from '@jest/globals';
import { FAR, HOUR, MINUTE } from '../../../src/domain/time';
import { aPlaybook } from '../../support/a-playbook';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

function acting(run = new EscalationRun()): EscalationRun {
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.do({ do: 'add-action', revision: 0, title: 'restart the pool', ownerId: 'ada', dueAt: START + HOUR });
  run.do({ do: 'agree-plan' });
  return run;
}
function monitoring(run?: EscalationRun): EscalationRun {
  const watched = acting(run);
  watched.do({ do: 'record-satisfied', by: 'carla', how: 'phone' }, 'ada');
  return watched;
}

describe('the way of an escalation', () => {
  it('leads from the agreed plan over the satisfied customer and the watch to the agreed close, with a review due', () => {
    const run = monitoring();
    expect(run.head.satisfied).toEqual({ by: 'carla', at: START, recordedBy: 'ada', how: 'phone' });
    run.pass(24 * 60);
    expect(run.told('monitoring-ended')).toEqual(['mona']);
    run.do({ do: 'record-agreed', by: 'carla', how: 'mail' }, 'ada');
    expect(run.do({ do: 'close' }).ok).toBe(true);
    expect(run.head).toMatchObject({
      stage: 'closed',
      endedAt: run.now,
      agreed: { by: 'carla', recordedBy: 'ada' },
    });
    expect(run.waits).toEqual(['review']);
  });

  it('does not close without the word of the customer', () => {
    expect(monitoring().do({ do: 'close' })).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  });

  it('asks no plan without an action to be agreed', () => {
    const run = new EscalationRun();
    expect(run.do({ do: 'agree-plan' })).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    expect(run.head.stage).toBe('assessing');
  });

  it.each(['close', 'record-agreed', 'relapse'] as const)(
    'refuses to %s before the fix is watched, and changes nothing',
    (act) => {
      const run = acting();
      const before = run.head;
      const command =
        act === 'close'
          ? { do: act }
          : act === 'relapse'
            ? { do: act, words: '' }
            : { do: act, by: 'carla', how: 'phone' as const };
      expect(run.do(command)).toMatchObject({ ok: false, problem: { code: 'wrong-stage' } });
      expect(run.head).toBe(before);
    },
  );

  it('returns the same escalation to work on a relapse: counted, its age kept, the ladder anew', () => {
    const run = monitoring();
    run.pass(60);
    run.do({ do: 'relapse', words: 'down again' });
    expect(run.head).toMatchObject({ stage: 'acting', relapses: 1, openedAt: START, satisfied: null });
    expect(run.head.ladder).toMatchObject({ level: 0, round: 2, since: run.now });
    expect(run.effects.some(({ kind }) => kind === 'reopen')).toBe(true);
  });

  it('reminds a silent customer’s manager as often as the policy says and then lets the manager decide', () => {
    const silence = {
      wait: { minutes: 60, clock: 'elapsed' as const },
      reminders: 2,
      end: 'ask-manager' as const,
    };
    const run = monitoring(new EscalationRun(aPinnedPolicy({ playbook: aPlaybook({ silence }) })));
    run.pass(24 * 60 + 3 * 60);
    expect(run.codes('agreement-asked', 'silence-ended')).toEqual([
      'agreement-asked',
      'agreement-asked',
      'silence-ended',
    ]);
    expect(run.dueAt).toBe(FAR);
    expect(run.do({ do: 'close' }).ok).toBe(true);
    expect(run.head.agreed?.how).toBe('silence');
  });

  it('closes by itself after the silence where the policy says so', () => {
    const silence = { wait: { minutes: 60, clock: 'elapsed' as const }, reminders: 0, end: 'close' as const };
    const run = monitoring(new EscalationRun(aPinnedPolicy({ playbook: aPlaybook({ silence }) })));
    run.pass(24 * 60 + 60);
    expect(run.head).toMatchObject({ stage: 'closed', agreed: { how: 'silence' } });
  });

  it('ends with a reason from any open stage, and owes nothing afterwards', () => {
    for (const run of [new EscalationRun(), acting(), monitoring()]) {
      expect(run.do({ do: 'withdraw', reason: 'not-needed', words: '' }).ok).toBe(true);
      expect([run.head.stage, run.head.withdrawn, run.dueAt]).toEqual(['withdrawn', 'not-needed', FAR]);
      expect(run.do({ do: 'withdraw', reason: 'mistake', words: '' })).toMatchObject({
        problem: { code: 'wrong-stage' },
      });
    }
  });

  it('counts targets that are not met anew from the start of their step when the severity changes; met ones stay met', () => {
    const run = new EscalationRun();
    run.do({ do: 'set-manager', accountId: 'mona' });
    run.pass(10);
    run.do({ do: 'change-severity', severity: 'high', words: 'calmer' });
    expect(run.head.deadlines).toEqual({
      assessment: { dueAt: START + 240 * MINUTE, overdue: false },
      plan: { dueAt: START + 480 * MINUTE, overdue: false },
    });
  });

  it('tells the first level of a missing manager, and the manager of a late assessment', () => {
    const run = new EscalationRun();
    run.pass(15);
    expect(run.told('manager-missing')).toEqual(['one']);
    run.do({ do: 'set-manager', accountId: 'mona' });
    run.pass(45);
    expect(run.told('assessment-overdue')).toEqual(['mona']);
  });

  it('refuses an assessment that was written over an older one than is stored', () => {
    const run = new EscalationRun();
    const words = {
      situation: 'down',
      businessImpact: '',
      customerImpact: '',
      affectedServices: '',
      risk: '',
      tried: '',
      cause: '',
      complete: true,
    };
    expect(run.do({ do: 'save-assessment', revision: 3, ...words })).toMatchObject({
      problem: { code: 'changed-meanwhile' },
    });
    expect(run.do({ do: 'save-assessment', revision: 0, ...words }).ok).toBe(true);
    expect(run.head.deadlines.assessment).toBeUndefined();
  });
});
