import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite, APP } from './support/a-site';
import type { TestSite } from './support/a-site';
import { ALIASES, APP_FIELDS } from './support/an-app';

interface Found {
  readonly issues: readonly { readonly key: string }[];
  readonly nextPageToken?: string;
  readonly isLast: boolean;
}

const search = (site: TestSite, who: Parameters<TestSite['ask']>[0], jql: string, more: object = {}) =>
  site.ask(who, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'], ...more });

const keysOf = (body: unknown): string[] => (body as Found).issues.map((issue) => issue.key);

/** Questions of a service desk and the demo issues that answer them, as the app sees them. */
const TABLE: readonly (readonly [jql: string, keys: string])[] = [
  ['project = SUP AND issuetype = Incident ORDER BY key', '1 2 3 4 6 7 8 10'],
  ['project = Support AND type in (Problem, "Service Request") ORDER BY key ASC', '5 9 11 12'],
  ['project = SUP AND status = "In progress" ORDER BY key', '1 3 4 11 12'],
  ['project = SUP AND statusCategory = Done ORDER BY key DESC', '9 8'],
  ['project = SUP AND statusCategory != Done AND assignee is EMPTY ORDER BY created', '2 5'],
  ['project = SUP AND priority >= High AND resolution = EMPTY ORDER BY priority DESC, key ASC', '1 2 4 11'],
  ['project = SUP AND priority not in (Highest, High, Medium) ORDER BY key', '5 9 12'],
  [`project = SUP AND assignee = ${PEOPLE.chloe.accountId} ORDER BY key`, '3 7 9 12'],
  ['project = SUP AND reporter in membersOf("support-leads") ORDER BY key', '4 11'],
  ['project = SUP AND NOT (assignee in membersOf("support-agents")) ORDER BY key', '2 5'],
  [
    'project = SUP AND assignee != "5f0a1b2c3d4e5f6071820ada" AND issuetype = Incident ORDER BY key',
    '3 4 6 7 10',
  ],
  ['project = SUP AND organizations = "Halden Health" ORDER BY key', '6 9 12'],
  ['project = SUP AND "Request Type" in ("Get access", "Ask a question (SUP)") ORDER BY key', '5 9'],
  ['project = SUP AND "Support team" = Infrastructure ORDER BY key', '3 4'],
  ['project = SUP AND cf[10050] is EMPTY', ''],
  ['project = SUP AND "Support team[Dropdown]" = "logistics systems" ORDER BY key', '2 7'],
  ['project = SUP AND "Affected services" = VPN', '3'],
  ['project = SUP AND component in (Mail, Network) ORDER BY key', '3 4 6'],
  ['project = SUP AND level = Restricted', '4'],
  ['project = SUP AND labels is EMPTY AND key > SUP-10 ORDER BY key', '11 12'],
  ['key in (SUP-2, SUP-11, WEB-1) AND project = SUP ORDER BY key', '2 11'],
  ['issue in linkedIssues("SUP-11") AND project = SUP', '1'],
  ['project = SUP AND text ~ "cache"', '11'],
  ['project = SUP AND summary ~ "mail*" ORDER BY key', '4 6'],
  ['project = SUP AND summary ~ "\\"error 502\\""', '1'],
  ['project = SUP AND summary !~ "the" AND issuetype = Problem', '11'],
  ['project = SUP AND comment ~ "trucks"', '1'],
  ['project = SUP AND created >= -1d ORDER BY key', '1 4 5 12'],
  ['project = SUP AND created >= startOfDay() ORDER BY key', '1 4 5'],
  ['project = SUP AND created < startOfDay("-5d") ORDER BY key', '9 10 11'],
  ['project = SUP AND created >= startOfWeek() AND created <= endOfWeek() ORDER BY key', '1 2 4 5 6 7 12'],
  ['project = SUP AND created < "2026-11-01 08:00"', '11'],
  ['project = SUP AND resolved >= -1d', '8'],
  ['project = SUP AND status was Resolved ORDER BY key', '8 9 10'],
  ['project = SUP AND status was "Waiting for customer" AND status = "Waiting for customer"', '6'],
  ['project = SUP AND status was not "In progress" ORDER BY key', '2 5 9'],
  [`project = SUP AND status changed to Resolved BY ${PEOPLE.ada.accountId} AFTER -2d`, '8'],
  ['project = SUP AND status changed FROM Resolved ORDER BY key', '9 10'],
  [`project = SUP AND assignee was ${PEOPLE.ben.accountId} AND status = "In progress" ORDER BY key`, '3'],
  ['project = SUP AND "Time to resolution" = breached() AND resolution is EMPTY ORDER BY key', '2 3'],
  ['project = SUP AND "Time to resolution" = paused() ORDER BY key', '6 7'],
  [
    'project = SUP AND "Time to resolution" = running() AND "Time to resolution" < remaining("90m") AND "Time to resolution" > remaining("0m")',
    '1',
  ],
  ['project = SUP AND "Time to resolution" > elapsed("30h") ORDER BY key', '3'],
  ['project = SUP AND "Time to resolution" = completed() ORDER BY key', '8 9'],
  ['project = SUP AND "Time to first response" = everBreached() ORDER BY key', '2 4 6 7 10'],
  ['project = SUP AND "Time to first response" is not EMPTY AND key = SUP-5', '5'],
  ['project = SUP AND "Time to resolution" is EMPTY', '11'],
  ['"Time to resolution" != breached() AND issuetype in (Problem, Bug)', ''],
  ['escalationStage = acting', '2'],
  ['escalationStage in (acting, monitoring) AND escalationLevel >= 2', '2'],
  ['escalationStage is not EMPTY AND escalationStage != closed ORDER BY escalationLevel DESC', '2 3'],
  [`escalationManager = ${PEOPLE.lena.accountId}`, '2'],
  ['escalationNextUpdate < now()', '3'],
  ['issue.property[escalation-center].stage = monitoring', '3'],
  ['"Escalation state" = "Acting"', '2'],
  ['(project = SUP OR project = WEB) AND priority = High AND created < -10d ORDER BY key', '11 W1'],
];

describe("the desk's questions", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = aSite({ aliases: ALIASES, appFields: APP_FIELDS });
    const put = (key: string, value: unknown) =>
      site.ask(APP, 'PUT', `/rest/api/3/issue/${key}/properties/escalation-center`, value);
    await put('SUP-2', {
      stage: 'acting',
      level: 2,
      manager: PEOPLE.lena.accountId,
      nextUpdate: '2026-11-19T14:00:00Z',
    });
    await put('SUP-3', { stage: 'monitoring', level: 1, nextUpdate: '2026-11-19T09:00:00Z' });
    const id = Number(site.jira.state.issues.find('SUP-2')?.id);
    await site.ask(APP, 'PUT', '/rest/api/3/app/field/customfield_10100/value?generateChangelog=false', {
      updates: [{ issueIds: [id], value: 'Acting' }],
    });
  });

  it.each(TABLE)('%s', async (jql, keys) => {
    const { status, body } = await search(site, APP, jql);
    expect({ status, body: status === 200 ? '' : body }).toEqual({ status: 200, body: '' });
    const expected = keys.split(' ').filter(Boolean);
    expect(keysOf(body)).toEqual(
      expected.map((key) => (key.startsWith('W') ? `WEB-${key.slice(1)}` : `SUP-${key}`)),
    );
  });

  it('are answered with what the asker may see only', async () => {
    expect(keysOf((await search(site, PEOPLE.ada, 'level = Restricted OR key = SUP-1')).body)).toEqual([
      'SUP-1',
    ]);
    expect(keysOf((await search(site, PEOPLE.otto, 'created >= -60d ORDER BY key')).body)).toEqual([
      'WEB-1',
      'WEB-2',
    ]);
    expect(keysOf((await search(site, PEOPLE.carla, 'created >= -60d')).body)).toEqual([]);
    expect(
      keysOf(
        (await search(site, PEOPLE.ada, 'assignee = currentUser() AND resolution is EMPTY ORDER BY key'))
          .body,
      ),
    ).toEqual(['SUP-1', 'SUP-11']);
  });
});

const FAULTY: readonly (readonly [jql: string, message: string])[] = [
  ['nonsense = 1', "Field 'nonsense' does not exist or you do not have permission to view it."],
  [
    'issue.property[escalation-center].secret = 1',
    "Field 'issue.property[escalation-center].secret' does not exist or you do not have permission to view it.",
  ],
  [
    'project = SUP ORDER BY nonsense',
    "Field 'nonsense' does not exist or you do not have permission to view it.",
  ],
  ['assignee = nobodyKnows()', "Unable to find JQL function 'nobodyKnows()'."],
  ['"Time to resolution" = soon()', "Unable to find JQL function 'soon()'."],
  ['status = Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['project = FIN', "The value 'FIN' does not exist for the field 'project'."],
  ['status ~ Open', "The operator '~' is not supported by the 'status' field."],
  ['summary = exact', "The operator '=' is not supported by the 'summary' field."],
  ['labels was vip', "The operator 'was' is not supported by the 'labels' field."],
  ['key = SUP-4', "An issue with key 'SUP-4' does not exist for field 'key'."],
  [
    'project = SUP AND',
    "Error in JQL Query: mismatched input '<EOF>' expecting {'(', '!', NOT, POSNUMBER, NEGNUMBER, CUSTOMFIELD, STRING, QUOTE_STRING, SQUOTE_STRING}. (line 1, character 18)",
  ],
  [
    'ORDER BY created',
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  ],
  ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
];

describe('a faulty query', () => {
  it.each(FAULTY)('%s', async (jql, message) => {
    const { status, body } = await search(aSite({ aliases: ALIASES }), PEOPLE.ada, jql);
    expect({ status, body }).toEqual({ status: 400, body: { errorMessages: [message], errors: {} } });
  });

  it('names the formats of a date it cannot read', async () => {
    const { body } = await search(aSite(), PEOPLE.ada, 'created > yesterday');
    expect(JSON.stringify(body)).toContain("Date value 'yesterday' for field 'created' is invalid");
  });

  it('spoils its own entry only when several are matched or parsed', async () => {
    const site = aSite();
    const ids = ['SUP-1', 'SUP-4'].map((key) => Number(site.jira.state.issues.find(key)?.id));
    const matched = await site.ask(PEOPLE.ada, 'POST', '/rest/api/3/jql/match', {
      issueIds: ids,
      jqls: ['project = SUP', 'x = 1', 'priority = Low'],
    });
    expect(matched.body).toEqual({
      matches: [
        { matchedIssues: [ids[0]], errors: [] },
        { matchedIssues: [], errors: ["Field 'x' does not exist or you do not have permission to view it."] },
        { matchedIssues: [], errors: [] },
      ],
    });
    const parsed = await site.ask(PEOPLE.ada, 'POST', '/rest/api/3/jql/parse?validation=strict', {
      queries: ['project = SUP', 'x = 1'],
    });
    expect(parsed.body).toMatchObject({
      queries: [
        { query: 'project = SUP' },
        { errors: ["Field 'x' does not exist or you do not have permission to view it."] },
      ],
    });
  });
});

describe('pages of a search', () => {
  it('follow each other by token, without repeating or skipping when issues change in between', async () => {
    const site = aSite();
    const jql = 'project = SUP ORDER BY created ASC';
    const first = (await search(site, APP, jql, { maxResults: 5 })).body as Found;
    await site.ask(APP, 'DELETE', `/rest/api/3/issue/${first.issues[0]?.key ?? ''}`);
    const second = (await search(site, APP, jql, { maxResults: 5, nextPageToken: first.nextPageToken }))
      .body as Found;
    const third = (await search(site, APP, jql, { maxResults: 5, nextPageToken: second.nextPageToken }))
      .body as Found;
    const all = [first, second, third].flatMap(keysOf);
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(12);
    expect([first.isLast, second.isLast, third.isLast]).toEqual([false, false, true]);
    expect(third.nextPageToken).toBeUndefined();
  });

  it('refuse a token of another query or of nobody', async () => {
    const site = aSite();
    const { nextPageToken } = (await search(site, APP, 'project = SUP', { maxResults: 1 })).body as Found;
    expect((await search(site, APP, 'project = WEB', { nextPageToken })).status).toBe(400);
    expect((await search(site, APP, 'project = SUP', { nextPageToken: 'made-up' })).status).toBe(400);
  });

  it('carry the id alone unless fields are asked for', async () => {
    const { body } = await aSite().ask(APP, 'POST', '/rest/api/3/search/jql', { jql: 'key = SUP-1' });
    expect((body as Found).issues).toEqual([{ id: expect.any(String) }]);
  });
});
