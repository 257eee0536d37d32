import { describe, expect, it } from '@jest/globals';
import { DEFAULT_TARGETS } from '../../../src/domain/policy/default-targets';
import type { Waiting } from '../../../src/domain/escalation/pause';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { aPlaybook } from '../../support/a-playbook';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const customer: Waiting = { reason: 'customer', capMinutes: null };
const provider: Waiting = { reason: 'provider', capMinutes: 120 };

/** Critical and around the clock: assessment after 60 min, plan after 120, first level after 30, customer hourly, management every 2 h. */
function managed(): EscalationRun {
  const run = new EscalationRun();
  run.do({ do: 'set-manager', accountId: 'mona' });
  return run;
}

/** 08:00 to 18:00 UTC on weekdays; the run starts on a Monday at 09:00, and its plan is due after 8 h of working time. */
function inBusinessHours(): EscalationRun {
  const day = [{ from: '08:00', to: '18:00' }];
  const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  const pinned = aPinnedPolicy({
    calendar: {
      id: 'desk',
      name: 'Desk',
      zone: 'UTC',
      hours: { ...hours, saturday: [], sunday: [] },
      holidays: [],
    },
  });
  return new EscalationRun(pinned, { severity: 'high' });
}

describe('clocks while we wait for the customer', () => {
  it('stand still for the assessment, the plan, the ladder and the customer’s update, and go on where they stood', () => {
    const run = managed();
    run.pass(10);
    run.subject({ waiting: customer });
    expect(run.waits).toEqual(['update:management']);
    run.pass(45);
    run.subject({ waiting: null });
    expect(run.due('assessment')).toBe(START + 105 * MINUTE);
    expect(run.due('plan')).toBe(START + 165 * MINUTE);
    expect(run.due('ladder:1')).toBe(START + 75 * MINUTE);
    expect(run.due('update:customer')).toBe(START + (48 + 45) * MINUTE);
    expect(run.due('update:management')).toBe(START + 96 * MINUTE);
    expect(run.lines.find(({ code }) => code === 'clocks-resumed')?.params).toMatchObject({
      waits: 'customer',
      pausedForMs: 45 * MINUTE,
    });
  });

  it('tell nobody of a level meanwhile, yet a missing manager is found missing', () => {
    const run = new EscalationRun();
    run.subject({ waiting: customer });
    run.pass(10 * 60);
    expect(run.told('level-told')).toEqual([]);
    expect(run.codes('manager-overdue', 'assessment-overdue', 'ladder-ended')).toEqual(['manager-overdue']);
  });

  it('rest from the start when the work item waits already', () => {
    const run = new EscalationRun(aPinnedPolicy(), { waiting: customer });
    expect(run.due('assessment')).toBeUndefined();
    expect(run.codes('opened', 'clocks-paused')).toEqual(['opened', 'clocks-paused']);
  });

  it('count two pauses apart, and each once', () => {
    const run = managed();
    for (const minutes of [5, 7]) {
      run.pass(5);
      run.subject({ waiting: customer });
      run.pass(minutes);
      run.subject({ waiting: null });
      run.subject({ waiting: null });
    }
    expect(run.due('plan')).toBe(START + 2 * HOUR + 12 * MINUTE);
  });

  it('keep a time that a person named', () => {
    const run = managed();
    const nextAt = START + 40 * MINUTE;
    run.do({ do: 'post-update', audience: 'customer', text: 'soon', nextAt });
    run.subject({ waiting: customer });
    run.pass(60);
    expect(run.codes('update-missed')).toEqual(['update-missed']);
  });

  it('find an update given during the pause in time', () => {
    const run = managed();
    run.pass(30);
    run.subject({ waiting: customer });
    run.pass(120);
    run.do({ do: 'post-update', audience: 'customer', text: 'still with you', nextAt: null });
    expect(run.head.promises.customer).toMatchObject({ kept: 1, missedCount: 0 });
  });

  it('begin to rest instead of climbing when only the look before the step finds the customer waited for', () => {
    const run = managed();
    run.facts = { ...run.facts, waiting: customer };
    run.jump(31);
    expect(run.told('level-told')).toEqual([]);
    expect(run.codes('clocks-paused')).toEqual(['clocks-paused']);
  });

  it('do not take back what was due before the pause', () => {
    const run = managed();
    run.jump(31);
    run.now = START + 65 * MINUTE;
    run.subject({ waiting: customer });
    run.look();
    expect(run.codes('assessment-overdue')).toEqual(['assessment-overdue']);
  });
});

describe('clocks while we wait for a provider', () => {
  it('go on by themselves when the longest pause is over, at its instant however late it is seen, and say so', () => {
    const run = managed();
    run.pass(10);
    run.subject({ waiting: provider });
    run.jump(600);
    expect(run.codes('pause-capped')).toEqual(['pause-capped']);
    expect(run.told('pause-capped')).toEqual(['mona']);
    expect(run.head.pauses).toMatchObject([{ until: START + 130 * MINUTE }]);
    expect(run.lines.find(({ code }) => code === 'assessment-overdue')?.params).toEqual({
      lateMs: (610 - 60 - 120) * MINUTE,
    });
  });

  it('do not rest a second time while the status stays, and again once it has been another', () => {
    const run = managed();
    run.subject({ waiting: provider });
    run.pass(121);
    run.subject({ waiting: provider });
    expect(run.codes('clocks-paused')).toHaveLength(1);
    run.subject({ waiting: null });
    run.subject({ waiting: provider });
    expect(run.codes('clocks-paused')).toHaveLength(2);
  });

  it('still owe the customer an update', () => {
    const run = managed();
    run.subject({ waiting: provider });
    run.pass(60);
    expect(run.codes('update-missed')).toEqual(['update-missed']);
  });

  it('count a time once in which the customer and the provider are waited for', () => {
    const run = managed();
    run.subject({ waiting: provider });
    run.pass(20);
    const [leg] = run.head.pauses;
    run.state = {
      ...run.state,
      head: { ...run.head, pauses: leg ? [{ ...leg, source: 'leg-1' }] : [], waiting: null },
    };
    run.subject({ waiting: customer });
    run.pass(30);
    run.subject({ waiting: null });
    expect(run.due('plan')).toBe(START + (120 + 120) * MINUTE);
  });
});

describe('pauses in working time', () => {
  it('push out by the working time in them alone', () => {
    const run = inBusinessHours();
    run.now = START + 8 * HOUR; // Monday 17:00, 8 h passed of which the plan had 8: due at 17:00
    expect(run.due('plan')).toBe(START + 8 * HOUR);
    run.now = START + 7 * HOUR; // 16:00
    run.subject({ waiting: customer });
    run.now = START + 24 * HOUR; // Tuesday 09:00: 2 h on Monday, 1 h on Tuesday
    run.subject({ waiting: null });
    expect(run.due('plan')).toBe(START + 25 * HOUR);
  });

  it('push out nothing when they lie outside the hours', () => {
    const run = inBusinessHours();
    run.now = START + 10 * HOUR;
    run.state = {
      ...run.state,
      head: { ...run.head, deadlines: { plan: { dueAt: START + 25 * HOUR, overdue: false } } },
    };
    run.subject({ waiting: customer });
    run.now = START + 20 * HOUR;
    run.subject({ waiting: null });
    expect(run.due('plan')).toBe(START + 25 * HOUR);
  });
});

describe('pauses and other changes', () => {
  it('stay counted when the severity changes: targets run anew from the start, without the paused time', () => {
    const run = managed();
    run.subject({ waiting: customer });
    run.pass(30);
    run.subject({ waiting: null });
    const { high } = DEFAULT_TARGETS;
    run.do({ do: 'change-severity', severity: 'high', words: 'workaround' });
    expect(run.due('plan')).toBe(START + (high.plan.minutes + 30) * MINUTE);
  });

  it('stay few: those from before everything that runs are dropped, and the closest are joined', () => {
    const run = managed();
    for (let i = 0; i < 40; i += 1) {
      run.now += MINUTE;
      run.subject({ waiting: i % 2 === 0 ? customer : null });
    }
    expect(run.head.pauses.length).toBeLessThanOrEqual(16);
    expect(run.due('plan')).toBeGreaterThanOrEqual(START + 2 * HOUR + 20 * MINUTE);
    expect(run.due('plan')).toBeLessThanOrEqual(START + 2 * HOUR + 40 * MINUTE);
  });

  it('are counted once with the time the work item was out of sight', () => {
    const run = managed();
    run.pass(10);
    run.subject({ waiting: customer });
    run.facts = { ...run.facts, subject: 'hidden' };
    run.jump(86); // the reminder of the update to management finds it hidden, at 96 min
    expect(run.codes('frozen')).toEqual(['frozen']);
    run.now = START + 200 * MINUTE;
    run.subject({ waiting: null });
    expect(run.codes('thawed', 'clocks-resumed')).toEqual(['thawed', 'clocks-resumed']);
    expect(run.due('plan')).toBe(START + (120 + 190) * MINUTE);
    expect(run.due('update:management')).toBe(START + 96 * MINUTE);
  });

  it('let a thawed escalation do one thing at a time', () => {
    const run = managed();
    run.facts = { ...run.facts, subject: 'hidden' };
    run.jump(30);
    run.facts = { ...run.facts, subject: 'there' };
    run.jump(60 * 24);
    const after = run.look();
    expect(run.told('level-told')).toEqual(['one']);
    expect(after?.lines.find(({ code }) => code === 'level-told')?.params).toMatchObject({ lateMs: 0 });
    expect(run.look()).toBeUndefined();
  });
});

describe('a clock that was set back', () => {
  it('lets nothing happen early and nothing become negative, and keeps the order of what was decided', () => {
    const run = managed();
    run.now = START + 2 * HOUR;
    run.do({ do: 'post-update', audience: 'management', text: 'news', nextAt: null });
    run.now = START + HOUR;
    expect(run.due('update:management')).toBe(START + 2 * HOUR + 96 * MINUTE);
    run.subject({ waiting: customer });
    run.subject({ waiting: null });
    expect(run.head.pauses).toMatchObject([{ since: START + 2 * HOUR + 1, until: START + 2 * HOUR + 2 }]);
    const lateness = run.lines.map(({ params }) => params.lateMs ?? 0);
    expect(lateness.every((ms) => Number(ms) >= 0)).toBe(true);
    expect(run.head.lastAt).toBe(START + 2 * HOUR + 2);
  });
});

describe('a silent customer', () => {
  it('is waited for on the policy’s clock whatever the status says', () => {
    const silence = {
      wait: { minutes: 60, clock: 'elapsed' as const },
      reminders: 0,
      end: 'ask-manager' as const,
    };
    const run = new EscalationRun(
      aPinnedPolicy({ playbook: aPlaybook({ audiences: [], managerId: 'mona', silence }) }),
    );
    run.do({ do: 'add-action', revision: 0, title: 'restart', ownerId: 'ada', dueAt: START + HOUR });
    run.do({ do: 'agree-plan' });
    run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    run.subject({ waiting: customer });
    run.pass(24 * 60 + 60);
    expect(run.codes('monitoring-ended', 'silence-ended')).toEqual(['monitoring-ended', 'silence-ended']);
  });
});
