import { describe, expect, it } from '@jest/globals';
import { mayDo, mayRead, type Roles } from '../../../src/domain/escalation/may-do';
import { aLadderRun } from '../../support/a-ladder-run';
import { anEscalation } from '../../support/an-escalation';

const nobody: Roles = { agent: false, escalationRole: false, projectAdmin: false };
const agent: Roles = { ...nobody, agent: true };
const OF_AGENT_WHILE_WORKING = [
  'open',
  'record-plan-agreed',
  'update-team',
  'add-link',
  'remove-link',
  'log-effort',
];
const managed = anEscalation({ managerId: 'marco' });

describe('what may be done on a work item without an open escalation', () => {
  it('is to open one, for agents alone', () => {
    expect(mayDo(null, agent, 'ada')).toEqual(['open']);
    expect(mayDo(null, { ...nobody, projectAdmin: true }, 'priya')).toEqual([]);
    expect(mayDo(anEscalation({ stage: 'closed' }), agent, 'ada')).toEqual(['open', 'log-effort']);
    expect(mayDo(anEscalation({ stage: 'withdrawn', managerId: 'mona' }), agent, 'mona')).toEqual([
      'open',
      'log-effort',
    ]);
  });
});

describe('what an agent may do', () => {
  it('is to join, inform the team and link while it is assessed', () => {
    expect(mayDo(managed, agent, 'ada')).toEqual(OF_AGENT_WHILE_WORKING);
  });

  it('is to record the customer’s word in the stage that waits for it', () => {
    expect(mayDo({ ...managed, stage: 'acting' }, agent, 'ada')).toContain('record-satisfied');
    expect(mayDo({ ...managed, stage: 'monitoring' }, agent, 'ada')).toContain('record-agreed');
    const word = { by: 'carla', at: 0, recordedBy: null, how: 'phone' as const };
    expect(mayDo({ ...managed, stage: 'monitoring', agreed: word }, agent, 'ada')).not.toContain(
      'record-agreed',
    );
  });

  it('is also to inform others and finish actions once they are on the team', () => {
    const acts = mayDo(managed, agent, 'ada', true);
    expect(acts).toEqual(expect.arrayContaining(['update-customer', 'update-management', 'complete-action']));
    expect(acts).not.toContain('withdraw');
  });
});

describe('whoever runs the record', () => {
  it.each([
    ['its manager', 'marco', nobody],
    ['the escalation role', 'lena', { ...nobody, escalationRole: true }],
    ['a project admin', 'priya', { ...nobody, projectAdmin: true }],
  ])('may steer it: %s', (_who, by, roles) => {
    expect(mayDo(managed, roles, by)).toEqual([
      'set-manager',
      'hand-over',
      'edit-team',
      'change-severity',
      'save-assessment',
      'edit-plan',
      'agree-plan',
      'complete-action',
      'edit-action',
      'ask-resource',
      'decide-resource',
      'escalate-now',
      'jump-to-level',
      'hold-ladder',
      're-pin',
      'update-customer',
      'update-management',
      'tell-linked',
      'resolve-linked',
      'merge',
      'work-legs',
      'withdraw',
      'set-trend',
      'waive-step',
    ]);
  });

  it('approves or declines only what is requested', () => {
    expect(mayDo({ ...managed, stage: 'requested' }, nobody, 'marco')).toEqual([
      'approve',
      'decline',
      'set-manager',
      'hand-over',
      'edit-team',
      'change-severity',
      're-pin',
      'tell-linked',
      'resolve-linked',
      'withdraw',
      'set-trend',
      'waive-step',
    ]);
  });

  it('closes only with the customer’s agreement, or after their silence', () => {
    const monitored = { ...managed, stage: 'monitoring' as const };
    expect(mayDo(monitored, nobody, 'marco')).not.toContain('close');
    expect(mayDo({ ...monitored, silent: true }, nobody, 'marco')).toContain('close');
    const agreed = { by: 'carla', at: 0, recordedBy: 'ada', how: 'phone' as const };
    expect(mayDo({ ...monitored, agreed }, nobody, 'marco')).toEqual(
      expect.arrayContaining(['close', 'relapse']),
    );
  });

  it('agrees a plan once, and again only after it went back to assessing', () => {
    const planned = { ...managed, planAgreedAt: 5 };
    expect(mayDo({ ...planned, stage: 'acting' }, nobody, 'marco')).not.toContain('agree-plan');
    expect(mayDo(planned, nobody, 'marco')).toContain('agree-plan');
  });
});

describe('what the plan waits for', () => {
  const acting = { ...managed, stage: 'acting' as const };

  it('is looked at again once it is agreed', () => {
    expect(mayDo(acting, nobody, 'marco')).not.toContain('review-plan');
    expect(mayDo({ ...acting, planAgreedAt: 5 }, nobody, 'marco')).toContain('review-plan');
  });

  it('takes a decision about a security level only while one waits', () => {
    const security = { levelId: '1', from: null, losing: [], appLoses: false };
    expect(mayDo({ ...acting, security: { ...security, state: 'set' } }, nobody, 'marco')).not.toContain(
      'decide-security',
    );
    expect(mayDo({ ...acting, security: { ...security, state: 'waits' } }, nobody, 'marco')).toContain(
      'decide-security',
    );
  });

  it('asks for resources by the team, and is decided by whoever runs the record', () => {
    const acts = mayDo(acting, agent, 'ada', true);
    expect(acts).toContain('ask-resource');
    expect(acts).not.toContain('decide-resource');
  });
});

describe('the people of a level', () => {
  const told = anEscalation({
    ladder: { ...aLadderRun(), level: 1, told: ['erik', 'lena'], answered: ['lena'] },
  });

  it('acknowledge it until they have, whatever else they are', () => {
    expect(mayDo(told, nobody, 'erik')).toEqual(['acknowledge', 'decline-level']);
    expect(mayDo(told, nobody, 'lena')).toEqual([]);
    expect(mayDo(told, agent, 'ada')).not.toContain('acknowledge');
  });

  it('are not asked any more when the ladder rests', () => {
    const resting = { ...told, ladder: { ...told.ladder, state: 'stopped' as const } };
    expect(mayDo(resting, nobody, 'erik')).toEqual([]);
  });

  it('read the record though they are no agents; others do not', () => {
    expect(mayRead(told, nobody, 'erik')).toBe(true);
    expect(mayRead(told, nobody, 'otto')).toBe(false);
    expect(mayRead(told, agent, 'ada')).toBe(true);
  });
});
