const words = 'Because of the matrix.';

/** Whoever runs the record, as its project alone can say: the work item is gone. */
export const LOST_ROWS = {
  'lost.review': { holders: 'runners', sent: {} },
  'lost.save-review': {
    holders: 'runners',
    sent: { revision: 0, complete: false, happened: words, wentWell: '', causes: '', outcome: null },
  },
} as const;
