/** Only who may set policies reads how they did, and says what the project begins with. */
export const CRITERIA_ROWS = {
  'policies.figures': { holders: 'admins', sent: {} },
  'first-run.apply': {
    holders: 'admins',
    sent: { generation: 0, policies: [{ kind: 'ladder', policyId: 'none', body: {} }] },
  },
} as const;
