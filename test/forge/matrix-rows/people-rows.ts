// Runs the record anyway: whoever gets a role is of its team, and may more in the rows that follow.
const chloe = '5f0a1b2c3d4e5f6071820c10';
const words = 'Because of the matrix.';

/** Roles and the manager are for whoever runs the record; whom to call is for every agent. */
export const PEOPLE_ROWS = {
  'people.view': { holders: 'agents', sent: {} },
  'role.set': {
    holders: 'runners',
    sent: { kind: 'problem-owner', name: '', personId: chloe, coverId: null, was: null },
  },
  'role.remove': { holders: 'runners', sent: { roleId: '1-1:role:1' } },
  // To the present manager, so that nobody loses the right to the rows that follow.
  'manager.hand-over': {
    holders: 'runners',
    sent: { accountId: chloe, words },
  },
} as const;
