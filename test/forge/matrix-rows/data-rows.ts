/** What is kept and removed is Jira admins' alone; a confirmation that does not fit removes nothing. */
export const DATA_ROWS = {
  'data.view': { holders: 'jiraAdmins', sent: {} },
  'data.keep': { holders: 'jiraAdmins', sent: { days: null } },
  'data.erase': { holders: 'jiraAdmins', sent: { scope: '10000', confirm: 'no' } },
  'data.clear-leftovers': { holders: 'jiraAdmins', sent: {} },
} as const;
