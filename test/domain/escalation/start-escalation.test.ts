import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/time';
import { aPlaybook } from '../../support/a-playbook';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

describe('the start of an escalation', () => {
  it('goes to assessing at once where the playbook asks for no approval, with every clock running', () => {
    const run = new EscalationRun();
    expect(run.head.stage).toBe('assessing');
    expect(run.waits).toEqual([
      'manager',
      'ladder:1',
      'update:customer',
      'assessment',
      'update:management',
      'plan',
    ]);
    expect(run.head.deadlines.manager?.dueAt).toBe(START + 15 * MINUTE);
  });

  it('is called by its subject and an ordinal, so that the same start made twice is the same escalation', () => {
    expect(new EscalationRun().head.id).toBe('1-1');
    expect(new EscalationRun(undefined, { earlier: 2 }).head.id).toBe('1-3');
  });

  it('waits as requested where approval is asked for, and nothing but the approval is due', () => {
    const run = new EscalationRun(aPinnedPolicy({ playbook: aPlaybook({ approval: 'escalation-role' }) }));
    expect([run.head.stage, run.waits]).toEqual(['requested', ['approval']]);
    expect(run.do({ do: 'approve' }).ok).toBe(true);
    expect(run.head.stage).toBe('assessing');
    expect(run.head.deadlines.approval).toBeUndefined();
  });

  it('is approved at once when who asks may approve', () => {
    const pinned = aPinnedPolicy({ playbook: aPlaybook({ approval: 'escalation-role' }) });
    expect(new EscalationRun(pinned, { mayApprove: true }).head.stage).toBe('assessing');
  });

  it('tells those who should know and the manager once, and writes what others may read', () => {
    const run = new EscalationRun(aPinnedPolicy({ playbook: aPlaybook({ managerId: 'mona' }) }), {
      shouldKnow: ['eve', 'mona'],
    });
    expect(run.told('started')).toEqual(['mona', 'eve']);
    expect(run.effects.filter(({ kind }) => kind === 'reflect')).toHaveLength(1);
  });

  it('keeps who else asked, and why, when a second request joins', () => {
    const run = new EscalationRun();
    run.do({ do: 'join', reasonCode: 'complaint', words: 'they called again', shouldKnow: ['eve'] }, 'ben');
    expect(run.state.parts.request.voices.map(({ by, reasonCode }) => [by, reasonCode])).toEqual([
      ['ada', 'stuck'],
      ['ben', 'complaint'],
    ]);
    expect(run.told('started')).toEqual(['eve']);
  });
});
