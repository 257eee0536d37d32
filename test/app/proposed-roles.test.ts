import { describe, expect, it } from '@jest/globals';
import { proposedRoles } from '../../src/app/people/proposed-roles';
import type { RoleHolder } from '../../src/domain/team/team-part';
import { anEscalation } from '../support/an-escalation';

const NOBODY = { ofProblems: [], ofComponents: [] };
const subject = { assigneeId: 'ada', reporterId: 'carla' };
const holder = (given: Partial<RoleHolder>): RoleHolder => ({
  id: '1-1:role:1',
  role: 'subject-expert',
  name: '',
  personId: 'ben',
  coverId: null,
  since: 0,
  ...given,
});

describe('roles that are proposed', () => {
  it.each([
    ['the assignee', NOBODY, { role: 'incident-owner', personId: 'ada', from: 'assignee', name: '' }],
    ['the reporter', NOBODY, { role: 'customer-contact', personId: 'carla', from: 'reporter', name: '' }],
    [
      'a linked problem’s assignee',
      { ...NOBODY, ofProblems: [{ personId: 'lena', key: 'SUP-8' }] },
      { role: 'problem-owner', personId: 'lena', from: 'problem', name: 'SUP-8' },
    ],
    [
      'a component’s lead',
      { ...NOBODY, ofComponents: [{ personId: 'ben', name: 'Checkout' }] },
      { role: 'subject-expert', personId: 'ben', from: 'component', name: 'Checkout' },
    ],
  ] as const)('come from %s', (_who, known, proposed) => {
    expect(proposedRoles(anEscalation(), { roles: [] }, subject, known)).toContainEqual(proposed);
  });

  it('are of each person once, by the first that names them', () => {
    const ofComponents = ['Checkout', 'Tracking'].map((name) => ({ personId: 'ben', name }));
    const proposed = proposedRoles(anEscalation(), { roles: [] }, subject, { ...NOBODY, ofComponents });
    expect(proposed.filter(({ role }) => role === 'subject-expert').map(({ name }) => name)).toEqual([
      'Checkout',
    ]);
  });

  it('are not proposed to replace who has them; of experts there may be several', () => {
    const known = {
      ofProblems: [{ personId: 'lena', key: 'SUP-8' }],
      ofComponents: [
        { personId: 'ben', name: 'Checkout' },
        { personId: 'eva', name: 'Mail' },
      ],
    };
    const roles = [
      holder({}),
      holder({ id: '1-1:role:2', role: 'problem-owner', personId: 'marco' }),
      holder({ id: '1-1:role:3', role: 'incident-owner', personId: 'marco' }),
    ];
    const proposed = proposedRoles(anEscalation(), { roles }, subject, known);
    expect(proposed.map(({ role, personId }) => `${role} ${personId}`)).toEqual([
      'subject-expert eva',
      'customer-contact carla',
    ]);
  });

  it('need no reporter where the record remembers one, and nobody where there is none', () => {
    const head = anEscalation({ reporterId: 'olga' });
    const none = { assigneeId: null, reporterId: null };
    expect(proposedRoles(head, { roles: [] }, none, NOBODY).map(({ personId }) => personId)).toEqual([
      'olga',
    ]);
    expect(proposedRoles(anEscalation({ reporterId: null }), { roles: [] }, none, NOBODY)).toEqual([]);
  });
});
