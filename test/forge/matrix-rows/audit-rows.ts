const months = { from: '2026-10', to: '2026-11' };

/** Agents read the audit; which escalations they see in it is theirs to browse. */
export const AUDIT_ROWS = {
  'audit.view': { holders: 'agents', sent: months },
  'audit.cases': { holders: 'agents', sent: { ...months, step: null, cursor: null } },
} as const;
