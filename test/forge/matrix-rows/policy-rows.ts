/** Every calendar that is shipped is in use: whoever may remove it is told so, and the rows that follow find it. */
export const POLICY_ROWS = {
  'policy.remove': { holders: 'admins', sent: { generation: 0, kind: 'calendar', policyId: 'always' } },
} as const;
