/** Records leave the site and come to it by Jira admins alone. */
export const TRANSFER_ROWS = {
  'records.list': { holders: 'jiraAdmins', sent: { id: '10000', cursor: null } },
  'records.read': { holders: 'jiraAdmins', sent: { ids: ['1-1'], cursor: null } },
  'records.view': { holders: 'jiraAdmins', sent: {} },
  'records.begin': {
    holders: 'jiraAdmins',
    sent: { exportedAt: 0, records: 0, parts: { issues: 0, index: 0, rows: 0 }, projects: [] },
  },
  'records.stage': {
    holders: 'jiraAdmins',
    sent: { importId: '1-1', index: 0, part: { kind: 'issues', issues: [] } },
  },
  'records.start': { holders: 'jiraAdmins', sent: { importId: '1-1' } },
  'records.stop': { holders: 'jiraAdmins', sent: { importId: '1-1' } },
  'records.forget': { holders: 'jiraAdmins', sent: { importId: '1-1' } },
} as const;
