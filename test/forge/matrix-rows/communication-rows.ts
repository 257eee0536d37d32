/** The calls of the communication plan. */
export const COMMUNICATION_ROWS = {
  'updates.view': { holders: 'agents', sent: {} },
  'update.preview': {
    holders: 'agents',
    sent: { audience: 'customer', text: 'Because of the matrix.', nextAt: null },
  },
  // A pass of nobody's: Jira is asked instead.
  'issue.changed': { holders: 'browse', sent: { mark: 'none', pass: 'none' } },
} as const;
