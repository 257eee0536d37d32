const words = 'Because of the matrix.';
const actionId = '1-1:action:1';
/** The record’s manager: an action makes its owner one of the team. */
const chloe = '5f0a1b2c3d4e5f6071820c10';
const carla = '5f0a1b2c3d4e5f607182ca01';
const later = Date.UTC(2027, 0, 1);

/** Calls of the action plan. */
export const PLAN_ROWS = {
  'plan.edit-action': {
    holders: 'runners',
    sent: { revision: 1, actionId, title: 'Do it', ownerId: chloe, dueAt: later },
  },
  'plan.move-action': { holders: 'runners', sent: { revision: 1, actionId, direction: 'up' } },
  'plan.move-due': { holders: 'runners', sent: { revision: 1, actionId, dueAt: later } },
  'plan.start-action': { holders: 'runners', sent: { actionId } },
  'plan.drop-action': { holders: 'runners', sent: { actionId, words } },
  'plan.link-action': { holders: 'runners', sent: { actionId, issueKey: 'SUP-3' } },
  'plan.issue-types': { holders: 'runners', sent: {} },
  'plan.create-issue': { holders: 'runners', sent: { actionId, issueTypeId: '10001' } },
  'plan.finish-issue': { holders: 'runners', sent: { actionId } },
  'plan.follow': { holders: 'agents', sent: { actionIds: [actionId] } },
  'plan.ask-resource': { holders: 'runners', sent: { what: 'A second database server' } },
  'plan.decide-resource': {
    holders: 'runners',
    sent: { resourceId: '1-1:resource:1', grant: true, words },
  },
  'plan.agreed-with-customer': { holders: 'agents', sent: { by: carla, how: 'phone' } },
  'plan.review': { holders: 'runners', sent: { changed: false, words } },
  'security.decide': { holders: 'runners', sent: { choice: 'leave', words } },
  'plan.page': { holders: 'agents', sent: { from: 0 } },
  'plan.revisions': { holders: 'agents', sent: { before: null } },
  'plan.compare': { holders: 'agents', sent: { before: 1, after: 1 } },
} as const;
