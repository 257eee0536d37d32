const requestId = '0c8b5f4e-matrix';
const jobId = `together:1-1:${requestId}`;

/** The calls of links, linked work items together, merging and effort. */
export const RECORDS_ROWS = {
  'links.page': { holders: 'agents', sent: { cursor: null } },
  'link.remove': { holders: 'agents', sent: { issueId: '1' } },
  'together.start': {
    holders: 'runners',
    sent: { requestId, act: 'tell', isPublic: false, text: 'Because of the matrix.' },
  },
  'together.page': { holders: 'agents', sent: { jobId, from: 0 } },
  'together.stop': { holders: 'runners', sent: { jobId } },
  'merge.preview': { holders: 'runners', sent: { issueKey: 'SUP-3' } },
  'merge.do': { holders: 'runners', sent: { issueKey: 'SUP-3', otherId: '1-1' } },
  'effort.view': { holders: 'agents', sent: {} },
  'effort.log': {
    holders: 'agents',
    sent: { minutes: 15, work: 'technical', person: null, startedAt: null, occasion: 'by-hand' },
  },
} as const;
