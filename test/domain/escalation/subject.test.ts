import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { stoodStill } from '../../../src/domain/escalation/pausing';
import { subjectChanged } from '../../../src/domain/escalation/subject-changed';
import { EscalationRun, START } from '../../support/escalation-run';

const there = { subject: 'there', resolved: false, secured: false } as const;

describe('what becomes of the subject', () => {
  it('withdraws the escalation of a deleted work item and tells nobody on it', () => {
    const run = new EscalationRun();
    run.facts = { ...run.facts, subject: 'gone' };
    const decision = run.jump(20);
    expect(decision?.next).toMatchObject({ stage: 'withdrawn', withdrawn: 'subject-deleted' });
    expect(decision?.effects.filter(({ kind }) => kind === 'tell')).toEqual([]);
  });

  it('stands still while the work item is out of sight, and goes on where it stood', () => {
    const run = new EscalationRun();
    run.facts = { ...run.facts, subject: 'hidden' };
    run.jump(20);
    expect(run.waits).toEqual(['look-again']);
    run.pass(10 * 60);
    run.facts = { ...run.facts, subject: 'there' };
    run.pass(60);
    expect(run.codes('frozen', 'thawed')).toEqual(['frozen', 'thawed']);
    const frozenFor = run.lines.find(({ code }) => code === 'thawed')?.params.frozenForMs as number;
    expect(run.due('plan')).toBe(START + 2 * HOUR + frozenFor);
    expect(run.told('level-told')).toHaveLength(0);
  });

  it('stands still at once when its project is put away, with what is left of every clock', () => {
    const run = new EscalationRun();
    run.jump(5);
    const due = run.due('plan');
    run.subject({ subject: 'hidden' });
    expect(run.head.frozen).toEqual({ since: run.now, lookAgainAt: run.now + HOUR });
    expect(run.subject({ subject: 'hidden' })).toBeUndefined();
    run.now += 3 * 24 * HOUR;
    run.subject({});
    expect(run.codes('frozen', 'thawed')).toEqual(['frozen', 'thawed']);
    expect(run.due('plan')).toBe((due ?? 0) + 3 * 24 * HOUR);
    expect(run.told('level-told')).toEqual([]);
  });

  it('says that it is the licence where it is the licence, and is looked for by the first sweep that may', () => {
    const run = new EscalationRun();
    run.subject({ subject: 'hidden', why: 'licence' });
    expect(run.codes('frozen', 'licence-lapsed')).toEqual(['licence-lapsed']);
    run.now += 10 * MINUTE;
    expect(run.jump(0)?.next.frozen).toBeNull();
  });

  it('rests the review of what is closed, and owes none once the whole project is gone', () => {
    const run = new EscalationRun();
    run.do({ do: 'add-action', revision: 0, title: 'restart', ownerId: 'ada', dueAt: START + HOUR });
    run.do({ do: 'agree-plan' });
    run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    run.do({ do: 'record-agreed', by: 'carla', how: 'phone' });
    run.do({ do: 'close' });
    const due = run.due('review') ?? 0;
    run.subject({ subject: 'hidden' });
    expect(run.waits).toEqual(['look-again']);
    run.now += 24 * HOUR;
    run.subject({ resolved: true });
    expect(run.due('review')).toBe(due + 24 * HOUR);
    expect(run.subject({ subject: 'gone' })).toBeUndefined();
    run.subject({ subject: 'gone', withProject: true });
    expect(run.head).toMatchObject({ stage: 'closed', deadlines: {}, frozen: null });
    expect(run.waits).toEqual([]);
    expect(run.subject({ subject: 'hidden' })).toBeUndefined();
  });

  it('says nothing any more that was decided before a rest, and all that was decided after it', () => {
    const run = new EscalationRun();
    const before = run.now;
    expect(stoodStill(run.head, before)).toBeNull();
    run.now += MINUTE;
    run.subject({ subject: 'hidden' });
    expect(stoodStill(run.head, run.now + MINUTE)).not.toBeNull();
    run.now += HOUR;
    run.subject({});
    expect(stoodStill(run.head, before)).not.toBeNull();
    expect(stoodStill(run.head, run.now)).toBeNull();
  });

  it('stops the climb when the work item is resolved and begins a new one when it is reopened', () => {
    const run = new EscalationRun();
    const resolved = subjectChanged(run.state, { ...there, resolved: true }, START + MINUTE);
    expect(resolved?.next.ladder.state).toBe('stopped');
    const state = { ...run.state, head: resolved?.next ?? run.head };
    const reopened = subjectChanged(state, there, START + 2 * MINUTE);
    expect(reopened?.next.ladder).toMatchObject({ state: 'climbing', round: 2, since: START + 2 * MINUTE });
  });

  it('proposes a relapse when the work item is reopened while the fix is watched, once', () => {
    const run = new EscalationRun();
    run.do({ do: 'set-manager', accountId: 'mona' });
    run.do({ do: 'add-action', revision: 0, title: 'restart', ownerId: 'ada', dueAt: START + HOUR });
    run.do({ do: 'agree-plan' });
    run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    const resolved = subjectChanged(run.state, { ...there, resolved: true }, START);
    const watched = { ...run.state, head: resolved?.next ?? run.head };
    const reopened = subjectChanged(watched, there, START + HOUR);
    expect(reopened?.lines.map(({ code }) => code)).toEqual(['relapse-proposed']);
    expect(
      subjectChanged({ ...watched, head: reopened?.next ?? run.head }, there, START + HOUR),
    ).toBeUndefined();
  });

  it('follows nothing from an event that changes nothing', () => {
    expect(subjectChanged(new EscalationRun().state, there, START)).toBeUndefined();
  });

  it('goes along to another project with its clocks running', () => {
    const run = new EscalationRun();
    const due = run.due('plan');
    run.subject({ projectId: '10007' });
    expect(run.head.projectId).toBe('10007');
    expect(run.due('plan')).toBe(due);
    expect(run.codes('subject-moved')).toEqual(['subject-moved']);
    expect(run.subject({ projectId: '10007' })).toBeUndefined();
  });

  it('goes along when it is closed, whenever that was', () => {
    const run = new EscalationRun();
    run.do({ do: 'add-action', revision: 0, title: 'restart', ownerId: 'ada', dueAt: START + HOUR });
    run.do({ do: 'agree-plan' });
    run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    run.do({ do: 'record-agreed', by: 'carla', how: 'phone' });
    run.do({ do: 'close' });
    run.now += 90 * 24 * HOUR;
    run.subject({ projectId: '10007', reopenGraceMinutes: 60 });
    expect(run.head).toMatchObject({ stage: 'closed', projectId: '10007' });
    expect(run.codes('subject-moved')).toEqual(['subject-moved']);
  });

  it('treats a subject that was closed as a duplicate as resolved: nobody is told, and what is promised stays promised', () => {
    const run = new EscalationRun();
    run.subject({ resolved: true });
    run.pass(300);
    expect(run.told('level-told')).toEqual([]);
    expect(run.codes('update-missed')).toEqual(['update-missed', 'update-missed']);
    expect(run.head.stage).toBe('assessing');
  });

  it('is not looked for any more when it ends while its work item is out of sight', () => {
    const run = new EscalationRun();
    run.facts = { ...run.facts, subject: 'hidden' };
    run.jump(20);
    run.subject({ subject: 'gone' });
    expect(run.head).toMatchObject({ stage: 'withdrawn', frozen: null });
    expect(run.waits).toEqual([]);
  });

  it('proposes a new escalation when the work item is reopened within the grace after the close, and not after it', () => {
    const reopened = (minutes: number) => {
      const run = new EscalationRun();
      run.do({ do: 'add-action', revision: 0, title: 'restart', ownerId: 'ada', dueAt: START + HOUR });
      run.do({ do: 'agree-plan' });
      run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
      run.do({ do: 'record-agreed', by: 'carla', how: 'phone' });
      run.do({ do: 'close' });
      run.subject({ resolved: true, reopenGraceMinutes: 60 });
      run.now += minutes * MINUTE;
      run.subject({ reopenGraceMinutes: 60 });
      run.subject({ reopenGraceMinutes: 60 });
      return run.codes('reopen-proposed');
    };
    expect(reopened(59)).toEqual(['reopen-proposed']);
    expect(reopened(60)).toEqual([]);
  });
});
