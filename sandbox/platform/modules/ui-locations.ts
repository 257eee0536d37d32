/** Where a page of the sandbox asks for modules. */
export type Location =
  'issue' | 'project' | 'project-settings' | 'global' | 'admin' | 'queue' | 'portal-request';

/** The types of surface that the sandbox draws, and where. */
export const UI_LOCATIONS: ReadonlyMap<string, Location> = new Map<string, Location>([
  ['jira:issueContext', 'issue'],
  ['jira:issuePanel', 'issue'],
  ['jira:issueAction', 'issue'],
  ['jira:issueActivity', 'issue'],
  ['jira:projectPage', 'project'],
  ['jira:projectSettingsPage', 'project-settings'],
  ['jira:globalPage', 'global'],
  ['jira:adminPage', 'admin'],
  ['jiraServiceManagement:queuePage', 'queue'],
  ['jiraServiceManagement:portalRequestDetail', 'portal-request'],
  ['jiraServiceManagement:portalRequestViewAction', 'portal-request'],
]);
