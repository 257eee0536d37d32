const words = 'Because of the matrix.';
/** The record’s manager: an action makes its owner one of the team. */
const chloe = '5f0a1b2c3d4e5f6071820c10';
const later = Date.UTC(2027, 0, 1);

/** The review and what is said of a run are for whoever runs the record, reading it for agents; history begins with browsing. */
export const REVIEW_ROWS = {
  'history.page': { holders: 'browse', sent: { ordinal: null, kind: null, cursor: null } },
  'criteria.why': { holders: 'agents', sent: {} },
  'review.view': { holders: 'agents', sent: {} },
  'review.save': {
    holders: 'runners',
    sent: {
      revision: 0,
      happened: words,
      wentWell: '',
      causes: words,
      outcome: 'avoidable',
      complete: false,
      also: [],
    },
  },
  'review.add-preventive': { holders: 'runners', sent: { title: 'Watch it', ownerId: chloe, dueAt: later } },
  'review.complete-preventive': { holders: 'runners', sent: { actionId: '1-1:preventive:1' } },
  'review.link-problem': { holders: 'runners', sent: { issueKey: 'SUP-3' } },
  'review.create-problem': { holders: 'runners', sent: { summary: 'The cause', text: words } },
  'trend.set': { holders: 'runners', sent: { trend: 'steady', words } },
  'step.waive': { holders: 'runners', sent: { step: 'plan', words, until: later } },
} as const;
