import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../../src/domain/escalation/command';
import { DEFAULT_TARGETS } from '../../../src/domain/policy/default-targets';
import { MINUTE } from '../../../src/domain/time';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const titles = (run: EscalationRun): readonly string[] =>
  run.state.parts.plan.actions.map(({ title }) => title);

const dueAt = START + 60 * MINUTE;

function planned(...names: readonly string[]): EscalationRun {
  const run = new EscalationRun(undefined, { mayApprove: true });
  for (const title of names) run.do({ do: 'add-action', revision: 0, title, ownerId: 'ada', dueAt });
  return run;
}

const action = (n: number): string => `1-1:action:${n}`;

function problemOf(run: EscalationRun, command: Command): string {
  const decided = run.do(command);
  return decided.ok ? 'none' : decided.problem.code;
}

describe('the actions of a plan', () => {
  it('are edited in words, owner and time, and a time that moved begins its chase anew', () => {
    const run = planned('Restart');
    const [duty] = run.duties.values();
    if (duty) run.duties.set(duty.id, { ...duty, chased: 2 });
    const edit = { do: 'edit-action', revision: 0, actionId: action(1), title: 'Restart twice' } as const;
    run.do({ ...edit, ownerId: 'ben', dueAt: dueAt + MINUTE });
    expect(run.state.parts.plan.actions).toEqual([
      { id: action(1), title: 'Restart twice', ownerId: 'ben', dueAt: dueAt + MINUTE },
    ]);
    expect(run.duties.get(action(1))).toMatchObject({ holder: 'ben', dueAt: dueAt + MINUTE, chased: 0 });
    expect(run.state.parts.plan.changed).toEqual({ by: 'mona', at: START });
  });

  it('are not edited upon a plan that somebody else changed meanwhile', () => {
    const run = planned('Restart');
    const edit = { do: 'edit-action', actionId: action(1), title: 'x', ownerId: 'ada', dueAt } as const;
    expect(problemOf(run, { ...edit, revision: 7 })).toBe('changed-meanwhile');
    expect(problemOf(run, { do: 'move-action', actionId: action(1), by: 'up', revision: 7 })).toBe(
      'changed-meanwhile',
    );
    expect(titles(run)).toEqual(['Restart']);
  });

  it('keep a due time that has passed when only their words change, and take no new one in the past', () => {
    const run = planned('Restart');
    run.now = dueAt + MINUTE;
    const edit = { do: 'edit-action', revision: 0, actionId: action(1), title: 'y', ownerId: 'ada' } as const;
    expect(problemOf(run, { ...edit, dueAt: dueAt - MINUTE })).toBe('invalid');
    expect(problemOf(run, { ...edit, dueAt })).toBe('none');
  });

  it('move up and down, and at the end of the list stay', () => {
    const run = planned('a', 'b', 'c');
    const move = (n: number, by: 'up' | 'down'): string =>
      problemOf(run, { do: 'move-action', revision: 0, actionId: action(n), by });
    expect(move(3, 'up')).toBe('none');
    expect(titles(run)).toEqual(['a', 'c', 'b']);
    expect(move(1, 'down')).toBe('none');
    expect(titles(run)).toEqual(['c', 'a', 'b']);
    expect(move(3, 'up')).toBe('already-done');
    expect(move(2, 'down')).toBe('already-done');
  });

  it('are begun once, then done; what is done is neither begun, dropped nor edited', () => {
    const run = planned('a');
    expect(problemOf(run, { do: 'start-action', actionId: action(1) })).toBe('none');
    expect(run.duties.get(action(1))).toMatchObject({ state: 'open', startedAt: START });
    expect(problemOf(run, { do: 'start-action', actionId: action(1) })).toBe('already-done');
    run.do({ do: 'complete-action', actionId: action(1) });
    for (const command of [
      { do: 'start-action', actionId: action(1) },
      { do: 'drop-action', actionId: action(1), words: 'no' },
      { do: 'complete-action', actionId: action(1) },
    ] as const)
      expect(problemOf(run, command)).toBe('already-done');
  });

  it('are dropped with a reason that stays in the plan, and owe nothing any more', () => {
    const run = planned('a', 'b');
    run.do({ do: 'drop-action', actionId: action(1), words: 'The vendor did it.' });
    expect(run.state.parts.plan.actions[0]?.dropped).toEqual({
      words: 'The vendor did it.',
      by: 'mona',
      at: START,
    });
    expect(run.duties.get(action(1))?.state).toBe('dropped');
  });

  it('make no plan to agree when all were dropped', () => {
    const run = planned('a');
    run.do({ do: 'drop-action', actionId: action(1), words: 'no' });
    expect(problemOf(run, { do: 'agree-plan' })).toBe('invalid');
  });

  it('are done when the work item that stands for them is, and not when another was put in its place', () => {
    const run = planned('a');
    run.do({ do: 'link-action', actionId: action(1), issueId: '77' });
    expect(run.effects.at(-1)).toMatchObject({ kind: 'issue-link', issueId: '1', otherIssueId: '77' });
    expect(problemOf(run, { do: 'link-action', actionId: action(1), issueId: '77' })).toBe('already-done');
    expect(problemOf(run, { do: 'link-action', actionId: action(1), issueId: '1' })).toBe('invalid');
    run.do({ do: 'link-action', actionId: action(1), issueId: '78' });
    expect(problemOf(run, { do: 'follow-action', actionId: action(1), issueId: '77' })).toBe('already-done');
    expect(problemOf(run, { do: 'follow-action', actionId: action(1), issueId: '78' })).toBe('none');
    expect(run.duties.get(action(1))?.state).toBe('done');
    expect(run.codes('action-done-there')).toHaveLength(1);
  });
});

describe('resources and agreements', () => {
  it('resources are asked for, and granted or refused once, by whom with which words', () => {
    const run = planned('a');
    run.do({ do: 'ask-resource', what: 'A second server' }, 'ada');
    const decide = { do: 'decide-resource', resourceId: '1-1:resource:1', grant: false } as const;
    run.do({ ...decide, words: 'Not this month.' }, 'mona');
    expect(run.state.parts.plan.resources).toEqual([
      {
        id: '1-1:resource:1',
        what: 'A second server',
        askedBy: 'ada',
        askedAt: START,
        state: 'refused',
        decidedBy: 'mona',
        decidedAt: START,
        words: 'Not this month.',
      },
    ]);
    expect(problemOf(run, { ...decide, words: 'again' })).toBe('already-done');
    expect(problemOf(run, { ...decide, resourceId: '1-1:resource:2', words: 'x' })).toBe('not-found');
  });

  it('the customer agrees to a plan beside ourselves, and the record says who recorded it', () => {
    const run = planned();
    const agreed = { do: 'record-plan-agreed', by: 'carla', how: 'phone' } as const;
    expect(problemOf(run, agreed)).toBe('invalid');
    run.do({ do: 'add-action', revision: 0, title: 'a', ownerId: 'ada', dueAt });
    run.do(agreed);
    expect(run.state.parts.plan.customerAgreed).toEqual({
      by: 'carla',
      at: START,
      recordedBy: 'mona',
      how: 'phone',
    });
    expect(run.state.parts.plan.agreedAt).toBeNull();
  });
});

describe('reviews of the plan', () => {
  const critical = { ...DEFAULT_TARGETS.critical, planReview: { minutes: 100, clock: 'elapsed' as const } };
  const paced = (): EscalationRun => {
    const run = new EscalationRun(aPinnedPolicy({ targets: { ...DEFAULT_TARGETS, critical } }), {
      mayApprove: true,
    });
    run.do({ do: 'set-manager', accountId: 'mona' });
    run.do({ do: 'add-action', revision: 0, title: 'a', ownerId: 'ada', dueAt });
    return run;
  };

  it('are due by their pace once the plan is agreed: reminded at 80 %, overdue once, then left', () => {
    const run = paced();
    expect(run.due('plan-review')).toBeUndefined();
    run.do({ do: 'agree-plan' });
    expect(run.due('plan-review')).toBe(START + 80 * MINUTE);
    run.pass(99);
    expect(run.codes('plan-review-reminded', 'plan-review-overdue')).toEqual(['plan-review-reminded']);
    run.pass(300);
    expect(run.codes('plan-review-reminded', 'plan-review-overdue')).toEqual([
      'plan-review-reminded',
      'plan-review-overdue',
    ]);
    expect(run.told('plan-review-overdue')).toEqual(['mona']);
    expect(run.head.planReview).toMatchObject({ missed: 1, kept: 0 });
  });

  it('begin their pace anew when somebody looked, with or without change, and count what was in time', () => {
    const run = paced();
    run.do({ do: 'agree-plan' });
    run.now = START + 50 * MINUTE;
    run.do({ do: 'review-plan', changed: false, words: 'Holds.' });
    expect(run.head.planReview).toMatchObject({ reviewedBy: 'mona', changed: false, kept: 1 });
    expect(run.due('plan-review')).toBe(START + 130 * MINUTE);
  });

  it('are not asked for where the severity has no pace', () => {
    const { planReview: _pace, ...unpaced } = DEFAULT_TARGETS.critical;
    const policy = aPinnedPolicy({ targets: { ...DEFAULT_TARGETS, critical: unpaced } });
    const run = new EscalationRun(policy, { mayApprove: true });
    run.do({ do: 'add-action', revision: 0, title: 'a', ownerId: 'ada', dueAt });
    run.do({ do: 'agree-plan' });
    expect(run.head.planAgreedAt).toBe(START);
    expect(run.waits).not.toContain('plan-review');
  });

  it('rest while the fix is watched, and begin anew with a relapse', () => {
    const run = paced();
    run.do({ do: 'agree-plan' });
    run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    expect(run.waits).not.toContain('plan-review');
    run.now = START + 200 * MINUTE;
    run.do({ do: 'relapse', words: 'again' });
    expect(run.due('plan-review')).toBe(START + 280 * MINUTE);
  });
});
