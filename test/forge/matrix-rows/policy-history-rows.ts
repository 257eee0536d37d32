const policy = { generation: 0, kind: 'ladder', policyId: 'none' };

/** What the policies of a project were before, and giving its own up, are for its admins. */
export const POLICY_HISTORY_ROWS = {
  'policy.history': { holders: 'admins', sent: { cursor: null } },
  'policy.inherit': { holders: 'admins', sent: policy },
  'policy.go-back': { holders: 'admins', sent: { ...policy, generation: 0, version: 1 } },
} as const;
