import { describe, expect, it } from '@jest/globals';
import { mayApprove, mayDo } from '../../../src/domain/escalation/may-do';
import type { StartRequest } from '../../../src/domain/escalation/start-escalation';
import type { Playbook } from '../../../src/domain/policy/playbook';
import { HOUR } from '../../../src/domain/time';
import { aPlaybook } from '../../support/a-playbook';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const NOBODY = { agent: true, escalationRole: false, projectAdmin: false };
const lead = { kind: 'role', role: 'team-lead' } as const;
const boss = { kind: 'person', accountId: 'boss' } as const;

function requested(given: Partial<Playbook> = {}, request: Partial<StartRequest> = {}): EscalationRun {
  const playbook = aPlaybook({ approval: 'named', approvers: [lead, boss], ...given });
  return new EscalationRun(aPinnedPolicy({ playbook }), {
    approvers: { step: 0, people: ['lena'] },
    ...request,
  });
}

/** Lets the approval's clock run out; `next` is whom Jira names after the silent ones. */
function stayedSilent(run: EscalationRun, next: { step: number; people: string[] } | null): void {
  run.facts = { ...run.facts, nextApprovers: next };
  run.now = run.dueAt;
  run.look();
}

describe('a playbook that names its approvers', () => {
  it('asks the first of them, and waits for them alone', () => {
    const run = requested();
    expect(run.head).toMatchObject({ stage: 'requested', approval: { step: 0, asked: ['lena'] } });
    expect(run.told('approval-wanted')).toEqual(['lena']);
    expect(run.waits).toEqual(['approval']);
  });

  it('starts at once when the requester may approve', () => {
    const run = requested({}, { mayApprove: true });
    expect(run.head.stage).toBe('assessing');
    expect(run.told('approval-wanted')).toEqual([]);
  });

  it.each([
    ['one who was asked', NOBODY, 'lena', true],
    ['an agent who was not', NOBODY, 'ada', false],
    [
      'the escalation role, which the playbook passes over',
      { ...NOBODY, escalationRole: true },
      'eva',
      false,
    ],
    ['a project admin, so that no request is stuck', { ...NOBODY, projectAdmin: true }, 'paul', true],
  ])('may be answered by: %s', (_who, roles, by, may) => {
    const { head } = requested();
    expect(mayDo(head, roles, by).includes('approve')).toBe(may);
    expect(mayDo(head, roles, by).includes('decline')).toBe(may);
  });

  it('is not run by its manager’s word where others are named, and is where nobody is', () => {
    const named = requested({ managerId: 'mona' });
    expect(mayApprove(named.head, NOBODY, false, 'mona')).toBe(false);
    const open = new EscalationRun(
      aPinnedPolicy({ playbook: aPlaybook({ approval: 'escalation-role', managerId: 'mona' }) }),
    );
    expect(mayApprove(open.head, NOBODY, false, 'mona')).toBe(true);
  });

  it('asks the next one with a clock of their own when the first stayed silent', () => {
    const run = requested();
    const first = run.dueAt;
    stayedSilent(run, { step: 1, people: ['boss'] });
    expect(run.head.approval).toEqual({ step: 1, since: first, asked: ['boss'] });
    expect(run.dueAt - first).toBe(first - START);
    expect(run.told('approval-wanted')).toEqual(['lena', 'boss']);
    expect(run.codes('approval-silent', 'approval-asked', 'approval-overdue')).toEqual([
      'approval-asked',
      'approval-silent',
      'approval-asked',
    ]);
  });

  it('is approved by silence where the playbook says so, and its clocks run from then', () => {
    const run = requested({ silentApprover: 'approve' });
    stayedSilent(run, null);
    expect(run.head).toMatchObject({ stage: 'assessing', startedAt: run.now, approval: null });
    expect(run.codes('approved-by-silence')).toHaveLength(1);
  });

  it('is declined by silence where the playbook says so, and whoever asked is told', () => {
    const run = requested({ silentApprover: 'decline' });
    stayedSilent(run, null);
    expect(run.head).toMatchObject({ stage: 'declined', endedAt: run.now, approval: null });
    expect(run.told('declined-by-silence')).toEqual(['ada']);
  });

  it('stays requested and overdue where the playbook says nothing, and asks those once more', () => {
    const run = requested();
    stayedSilent(run, null);
    expect(run.head.deadlines.approval?.overdue).toBe(true);
    expect(run.told('approval-wanted')).toEqual(['lena', 'lena']);
    expect(run.waits).toEqual([]);
    run.do({ do: 'approve' }, 'lena');
    expect(run.head.stage).toBe('assessing');
  });

  it('says that nobody can approve when Jira knows none of them, and ends as the policy says', () => {
    const run = requested({ silentApprover: 'decline' }, { approvers: null });
    expect(run.codes('approvers-missing')).toHaveLength(1);
    stayedSilent(run, null);
    expect(run.head.stage).toBe('declined');
  });

  it('tells whoever asked why it was declined', () => {
    const run = requested();
    run.now += HOUR / 4;
    run.do({ do: 'decline', words: 'A ticket is enough.' }, 'lena');
    expect(run.head.stage).toBe('declined');
    expect(run.effects).toContainEqual(
      expect.objectContaining({
        say: 'request-declined',
        people: ['ada'],
        params: { text: 'A ticket is enough.' },
      }),
    );
  });
});
