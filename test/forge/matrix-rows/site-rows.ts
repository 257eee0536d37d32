/** The calls of the page of the whole site are Jira admins' alone. */
export const SITE_ROWS = {
  'site.projects': { holders: 'jiraAdmins', sent: {} },
  'site.switch-project': { holders: 'jiraAdmins', sent: { id: '10000', on: true } },
} as const;
