import { describe, expect, it } from '@jest/globals';
import { APP_BACKEND_HEADER } from '../../../sandbox/boundary';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite, APP, THURSDAY_NOON } from './support/a-site';
import type { TestSite } from './support/a-site';
import { aDocument } from './support/an-app';

const get = (site: TestSite) => site.ask(APP, 'GET', '/rest/api/3/issue/SUP-1?fields=summary');
const comment = (site: TestSite, key = 'SUP-1') =>
  site.ask(APP, 'POST', `/rest/api/3/issue/${key}/comment`, { body: aDocument('Hi') });
const points = (site: TestSite): number => site.jira.points().reduce((sum, hour) => sum + hour.points, 0);

describe('points', () => {
  it('are one for a call and one for each object read, and one for a write', async () => {
    const site = aSite();
    const costs: number[] = [];
    const cost = async (call: Promise<unknown>) => {
      const before = points(site);
      await call;
      costs.push(points(site) - before);
    };
    await cost(get(site));
    await cost(
      site.ask(APP, 'POST', '/rest/api/3/search/jql', {
        jql: 'project = SUP',
        fields: ['summary'],
        maxResults: 7,
      }),
    );
    await cost(
      site.ask(APP, 'POST', '/rest/api/3/issue/bulkfetch', {
        issueIdsOrKeys: ['SUP-1', 'SUP-2'],
        fields: ['summary'],
      }),
    );
    await cost(comment(site));
    await cost(site.ask(APP, 'GET', `/rest/api/3/user?accountId=${PEOPLE.ada.accountId}`));
    await cost(site.ask(APP, 'GET', '/rest/api/3/issue/SUP-404'));
    expect(costs).toEqual([2, 8, 3, 1, 3, 1]);
  });

  it('are counted for what the app asks as somebody, and not for people in their browsers', async () => {
    const site = aSite();
    const asAda = { kind: 'user', accountId: PEOPLE.ada.accountId } as const;
    await site.jira.fetch(asAda, 'GET', '/rest/api/3/myself', undefined);
    expect(points(site)).toBe(0);
    await site.jira.fetch(
      asAda,
      'GET',
      '/rest/api/3/myself',
      undefined,
      new Headers({ [APP_BACKEND_HEADER]: 'true' }),
    );
    expect(points(site)).toBeGreaterThan(0);
  });

  it('end the hour for the app when the pool is used up, until the next full hour', async () => {
    const site = aSite({ demoIssues: false });
    site.jira.loadPast(
      Array.from({ length: 5_000 }, (_one, index) => ({
        projectKey: 'SUP',
        createdAt: THURSDAY_NOON - index,
        creatorId: PEOPLE.ada.accountId,
        values: { issuetype: '10201', summary: 'x' },
      })),
    );
    const search = () =>
      site.ask(APP, 'POST', '/rest/api/3/search/jql', { jql: 'project = SUP', maxResults: 5_000 });
    for (let call = 0; call < 13; call += 1) expect((await search()).status).toBe(200);
    const refused = await search();
    expect([
      refused.status,
      refused.headers.get('RateLimit-Reason'),
      refused.headers.get('Retry-After'),
    ]).toEqual([429, 'jira-quota-global-based', '3600']);
    expect((await site.ask(PEOPLE.ada, 'GET', '/rest/api/3/myself')).status).toBe(200);
    await site.clock.moveTo(THURSDAY_NOON + 3_600_000);
    expect((await search()).status).toBe(200);
  });
});

describe('bursts', () => {
  it('of more than a hundred reads at once are cut, one after another they are not', async () => {
    const site = aSite();
    const at = await Promise.all(Array.from({ length: 130 }, () => get(site)));
    expect(at.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(at.find(({ status }) => status === 429)?.headers.get('Retry-After')).toBe('1');
    await site.clock.moveTo(THURSDAY_NOON + 60_000);
    for (let call = 0; call < 130; call += 1) expect((await get(site)).status).toBe(200);
  });

  it('of writes to one issue are cut at twenty in two seconds, others are not held up', async () => {
    const site = aSite();
    const statuses = await Promise.all(
      Array.from({ length: 25 }, () => comment(site).then(({ status }) => status)),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    const refused = await comment(site);
    expect([refused.status, refused.headers.get('RateLimit-Reason')]).toEqual([
      429,
      'jira-per-issue-on-write',
    ]);
    expect((await comment(site, 'SUP-2')).status).toBe(201);
    await site.clock.moveTo(THURSDAY_NOON + 5_000);
    expect((await comment(site)).status).toBe(201);
  });

  it('do not hold up people', async () => {
    const site = aSite();
    const all = await Promise.all(
      Array.from({ length: 130 }, () => site.ask(PEOPLE.ada, 'GET', '/rest/api/3/myself')),
    );
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('faults', () => {
  it('of the quota answer the app with 429 until their end and leave everything as it was', async () => {
    const site = aSite();
    Object.assign(site.faults, { jiraQuotaUntil: THURSDAY_NOON + 90_000 });
    const refused = await comment(site);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '90']);
    expect(site.events).toEqual([]);
    await site.clock.moveTo(THURSDAY_NOON + 90_000);
    expect((await comment(site)).status).toBe(201);
  });

  it('of the whole Jira answer everybody with 503', async () => {
    const site = aSite();
    Object.assign(site.faults, { jiraDownUntil: THURSDAY_NOON + 1 });
    expect([
      (await get(site)).status,
      (await site.ask(PEOPLE.ada, 'GET', '/rest/api/3/myself')).status,
    ]).toEqual([503, 503]);
  });

  it('of the line lose the answer of a write that has happened', async () => {
    const site = aSite();
    Object.assign(site.faults, { lostJiraAnswers: 1 });
    await expect(comment(site)).rejects.toThrow(new TypeError('fetch failed'));
    expect(site.events).toHaveLength(1);
    expect((await get(site)).status).toBe(200);
  });
});

describe('a path that is not emulated', () => {
  it('is a loud failure for the caller and in the log', async () => {
    const site = aSite();
    const { status, body } = await site.ask(APP, 'GET', '/rest/api/3/issue/SUP-1/remotelink');
    const text = "the sandbox's Jira does not emulate GET /rest/api/3/issue/SUP-1/remotelink";
    expect({ status, body }).toEqual({ status: 501, body: { errorMessages: [text], errors: {} } });
    expect(site.logs).toEqual([{ level: 'error', source: 'jira', text }]);
  });
});
