/** The calls of the page of the whole site are Jira admins' alone. */
export const SITE_ROWS = {
  'site.projects': { holders: 'jiraAdmins', sent: {} },
  'site.switch-project': { holders: 'jiraAdmins', sent: { id: '10000', on: true } },
  'site.lock': {
    holders: 'jiraAdmins',
    sent: { generation: 0, kind: 'ladder', policyId: null, locked: false },
  },
  'site.export': { holders: 'jiraAdmins', sent: { only: null } },
  'site.plan-import': { holders: 'jiraAdmins', sent: { file: {} } },
  'site.import': { holders: 'jiraAdmins', sent: { file: {}, basis: '' } },
  'site.self-test': { holders: 'jiraAdmins', sent: {} },
  'site.test-mail': { holders: 'jiraAdmins', sent: { id: '10000' } },
} as const;
