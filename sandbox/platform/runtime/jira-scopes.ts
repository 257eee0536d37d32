/** Routes that only people's data scopes cover. */
const PEOPLE = /^\/rest\/api\/3\/(user|users|groups?|groupuserpicker|myself)(\/|\?|$)/;
/** Searches that are sent by POST and only read. */
const READING_POSTS =
  /^\/rest\/api\/3\/(search\/|jql\/|issue\/bulkfetch|changelog\/bulkfetch|expression\/|permissions\/|comment\/list)/;

/**
 * The classic scopes of which one covers a request. This is the broad judgement of a gateway; the exact one for each operation is made
 * from Atlassian's API description over recorded traffic.
 */
export function scopesFor(method: string, path: string): readonly string[] {
  const reading = method === 'GET' || (method === 'POST' && READING_POSTS.test(path));
  if (path.startsWith('/rest/servicedeskapi/')) {
    return reading
      ? ['read:servicedesk-request', 'manage:servicedesk-customer']
      : ['write:servicedesk-request', 'manage:servicedesk-customer'];
  }
  if (PEOPLE.test(path)) return ['read:jira-user'];
  if (/^\/rest\/api\/3\/app\/field\//.test(path))
    return reading ? ['read:jira-work', 'read:app-data:jira'] : ['write:jira-work', 'write:app-data:jira'];
  if (reading) return ['read:jira-work', 'manage:jira-project', 'manage:jira-configuration'];
  return ['write:jira-work', 'manage:jira-project', 'manage:jira-configuration'];
}
