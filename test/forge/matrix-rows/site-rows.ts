/** The calls of the page of the whole site are Jira admins' alone. */
export const SITE_ROWS = {
  'site.projects': { holders: 'jiraAdmins', sent: {} },
  'site.switch-project': { holders: 'jiraAdmins', sent: { id: '10000', on: true } },
  'site.lock': {
    holders: 'jiraAdmins',
    sent: { generation: 0, kind: 'ladder', policyId: null, locked: false },
  },
} as const;
