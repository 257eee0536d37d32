import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../../src/domain/escalation/command';
import { chaseDuty } from '../../../src/domain/escalation/chase-duty';
import { DAY, FAR, HOUR, MINUTE } from '../../../src/domain/time';
import { EscalationRun } from '../../support/escalation-run';

function closed(): EscalationRun {
  const run = new EscalationRun();
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.do({ do: 'add-action', revision: 0, title: 'restart', ownerId: 'ada', dueAt: run.now + HOUR });
  run.do({ do: 'agree-plan' });
  run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' }, 'ada');
  run.do({ do: 'record-agreed', by: 'carla', how: 'phone' }, 'ada');
  run.do({ do: 'close' });
  return run;
}
const typed = {
  happened: 'The pool ran dry.',
  wentWell: '',
  causes: 'A leak.',
  outcome: 'avoidable',
} as const;
const save = (given: Partial<Extract<Command, { do: 'save-review' }>> = {}): Command => ({
  do: 'save-review',
  revision: 0,
  complete: true,
  ...typed,
  ...given,
});

describe('the review', () => {
  it('ends its clock when it is complete, and remembers who completed it', () => {
    const run = closed();
    expect(run.waits).toEqual(['review']);
    expect(run.do(save()).ok).toBe(true);
    expect(run.waits).toEqual([]);
    expect(run.state.parts.review).toMatchObject({
      ...typed,
      textRev: 1,
      completedBy: 'mona',
      completedAt: run.now,
    });
    expect(run.codes('review-completed')).toHaveLength(1);
  });

  it('keeps a draft with gaps, and names every gap when it should be complete', () => {
    const run = closed();
    const gaps = { happened: ' ', causes: '', outcome: null };
    expect(run.do(save({ ...gaps, complete: false })).ok).toBe(true);
    expect(run.waits).toEqual(['review']);
    const refused = run.do(save({ ...gaps, revision: 1 }));
    expect(refused.ok ? [] : refused.problem.fields?.map(({ path }) => path)).toEqual([
      'happened',
      'causes',
      'outcome',
    ]);
  });

  it('stays due when the work item is deleted after the close: it is marked and chased as ever, and the close stands', () => {
    const run = closed();
    const late = run.due('review') ?? FAR;
    run.facts = { ...run.facts, subject: 'gone' };
    run.pass(late - run.now > 0 ? (late - run.now) / MINUTE : 0);
    expect(run.head).toMatchObject({ stage: 'closed', withdrawn: null });
    expect(run.head.deadlines.review).toMatchObject({ dueAt: late, overdue: true });
    run.pass((2 * DAY) / MINUTE);
    expect(run.head.deadlines.review).toMatchObject({ overdue: true, escalated: true });
    expect(run.waits).toEqual([]);
    expect(run.codes('subject-gone').length).toBeGreaterThan(0);
    expect(run.do(save()).ok).toBe(true);
  });

  it('of a work item that was out of sight and then deleted goes on where it stood', () => {
    const run = closed();
    run.facts = { ...run.facts, subject: 'hidden' };
    run.now = run.due('review') ?? FAR;
    run.look();
    expect(run.head.frozen).not.toBeNull();
    run.facts = { ...run.facts, subject: 'gone' };
    run.pass((3 * DAY) / MINUTE);
    expect(run.head).toMatchObject({ stage: 'closed', frozen: null });
    expect(run.head.deadlines.review?.overdue).toBe(true);
  });

  it('overwrites nothing that its author has not seen', () => {
    const run = closed();
    run.do(save({ complete: false }));
    expect(run.do(save())).toMatchObject({ problem: { code: 'changed-meanwhile' } });
    expect(run.do(save({ revision: 1 })).ok).toBe(true);
  });

  it('is not written before the escalation is closed', () => {
    expect(new EscalationRun().do(save())).toMatchObject({ problem: { code: 'wrong-stage' } });
  });

  it('is chased: first the manager, a day later whoever stands at the end of the ladder, and nobody twice', () => {
    const run = closed();
    run.now = run.due('review') ?? FAR;
    run.look();
    expect(run.told('review-due')).toEqual(['mona']);
    expect(run.due('review')).toBe(run.now + DAY);
    run.now += DAY;
    run.look();
    expect(run.told('review-late')).toEqual(['three']);
    expect(run.dueAt).toBe(FAR);
    expect(run.do(save()).ok).toBe(true);
  });

  it('is taken over from another escalation once, with its problem', () => {
    const run = closed();
    const adopt: Command = {
      do: 'adopt-review',
      from: '9-1',
      problem: { issueId: '77', openedAt: 5, created: false },
      ...typed,
    };
    expect(run.do(adopt).ok).toBe(true);
    expect(run.state.parts.review).toMatchObject({
      ...typed,
      completedBy: 'mona',
      problem: { issueId: '77' },
    });
    expect(run.waits).toEqual([]);
    expect(run.do(adopt)).toMatchObject({ problem: { code: 'already-done' } });
  });

  it('names one problem, which Jira links to the subject', () => {
    const run = closed();
    const link: Command = { do: 'link-problem', issueId: '77', openedAt: 5, created: true };
    expect(run.do(link).ok).toBe(true);
    expect(run.effects.at(-1)).toMatchObject({ kind: 'issue-link', issueId: '1', otherIssueId: '77' });
    expect(run.do(link)).toMatchObject({ problem: { code: 'already-done' } });
    expect(run.do({ ...link, issueId: '1' })).toMatchObject({ problem: { fields: [{ path: 'issueKey' }] } });
  });
});

describe('a preventive action', () => {
  const add = (run: EscalationRun): Command => ({
    do: 'add-preventive',
    title: 'alarm on the pool',
    ownerId: 'ada',
    dueAt: run.now + DAY,
  });

  it('outlives the escalation: its owner is told when it is due, an hour later the manager', () => {
    const run = closed();
    expect(run.do(add(run)).ok).toBe(true);
    const duty = run.duties.get('1-1:preventive:1');
    if (!duty) throw new Error('no duty');
    const head = { stage: run.head.stage, managerId: 'mona', subjectId: '1' };
    const first = chaseDuty(duty, head, duty.dueAt);
    expect(first?.effects).toMatchObject([{ kind: 'tell', people: ['ada'], say: 'preventive-due' }]);
    const second = first && chaseDuty(first.next, head, duty.dueAt + HOUR);
    expect(second?.effects).toMatchObject([{ people: ['mona'], say: 'preventive-overdue' }]);
    expect(second?.next.state).toBe('open');
  });

  it('is done once', () => {
    const run = closed();
    run.do(add(run));
    const complete: Command = { do: 'complete-preventive', actionId: '1-1:preventive:1' };
    expect(run.do(complete, 'ada').ok).toBe(true);
    expect(run.duties.get('1-1:preventive:1')).toMatchObject({ state: 'done', doneAt: run.now });
    expect(run.do(complete, 'ada')).toMatchObject({ problem: { code: 'already-done' } });
    expect(run.do({ ...complete, actionId: '1-1:action:1' })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('is due in the future', () => {
    const run = closed();
    expect(run.do({ ...add(run), dueAt: run.now } as Command)).toMatchObject({
      problem: { fields: [{ path: 'dueAt' }] },
    });
  });
});

describe('while it runs', () => {
  it('the manager sets the trend with a reason, and lets a step go with a reason until a time', () => {
    const run = new EscalationRun();
    run.do({ do: 'set-trend', trend: 'worsening', words: 'two more sites are down' });
    expect(run.head.trend).toBe('worsening');
    run.do({ do: 'waive-step', step: 'plan', words: 'the provider has one', until: run.now + HOUR });
    expect(run.state.parts.review).toMatchObject({
      trend: { value: 'worsening', by: 'mona', at: run.now },
      waivers: [{ step: 'plan', by: 'mona', until: run.now + HOUR }],
    });
    expect(run.codes('trend-set', 'step-waived')).toEqual(['trend-set', 'step-waived']);
    const past: Command = { do: 'waive-step', step: 'plan', words: 'x', until: run.now };
    expect(run.do(past)).toMatchObject({ problem: { fields: [{ path: 'until' }] } });
  });
});
