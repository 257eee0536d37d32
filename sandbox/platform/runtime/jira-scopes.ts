/** Searches that are sent by POST and only read. */
const READING_POSTS =
  /^\/rest\/api\/3\/(search\/|jql\/|issue\/bulkfetch|changelog\/bulkfetch|permissions\/project)/;

/** Operations whose scopes are others than those of their kind, as Atlassian publishes them. The first that matches counts. */
const OWN: readonly (readonly [request: RegExp, scopes: readonly string[]])[] = [
  [/^GET \/rest\/api\/3\/(group\/member|role|priority\/search)$/, ['manage:jira-configuration']],
  [/^(PUT|DELETE) \/rest\/api\/3\/project\/[^/]+\/properties\//, ['manage:jira-project']],
  [/^GET \/rest\/api\/3\/(users?|groups?|myself)(\/|$)/, ['read:jira-user']],
  [/^POST \/rest\/api\/3\/expression\//, ['read:jira-work', 'read:jira-user']],
  [/ \/rest\/api\/3\/app\/field\//, ['write:app-data:jira']],
  // Open to every app that is installed.
  [/^POST \/rest\/api\/3\/permissions\/check$|^GET \/rest\/api\/3\/serverInfo$/, []],
  [/^GET \/rest\/servicedeskapi\/(request\/[^/]+\/sla|servicedesk\/[^/]+\/queue)(\/|$)/, ['read:jira-work']],
  [
    / \/rest\/servicedeskapi\/(organization|servicedesk\/[^/]+\/organization)(\/|$)/,
    ['manage:servicedesk-customer'],
  ],
];

/** The classic scopes that a request needs, every one of them; `jira-contract` holds this to the published description. */
export function scopesFor(method: string, path: string): readonly string[] {
  const [bare = ''] = path.split('?');
  const request = `${method} ${bare}`;
  const own = OWN.find(([asked]) => asked.test(request));
  if (own) return own[1];
  const reading = method === 'GET' || (method === 'POST' && READING_POSTS.test(bare));
  const kind = bare.startsWith('/rest/servicedeskapi/') ? 'servicedesk-request' : 'jira-work';
  return [`${reading ? 'read' : 'write'}:${kind}`];
}
