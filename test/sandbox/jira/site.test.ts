import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite, APP, THURSDAY_NOON } from './support/a-site';
import { aDocument } from './support/an-app';

const { ada, carla } = PEOPLE;
const HOUR = 3_600_000;

describe('a snapshot', () => {
  it('brings everything back in another process, numbering on', async () => {
    const site = aSite();
    await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-1/comment', { body: aDocument('Kept') });
    await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/notify', {
      subject: 'Kept',
      textBody: 'x',
      to: { users: [{ accountId: ada.accountId }] },
    });
    const kept = JSON.parse(JSON.stringify(site.jira.snapshot())) as unknown;
    const other = aSite({ demoIssues: false });
    other.jira.restore(kept);
    expect(other.jira.snapshot()).toEqual(kept);
    expect(other.jira.outbox()).toHaveLength(2);
    const created = await other.ask(ada, 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'Next' },
    });
    expect(created.body).toMatchObject({ key: 'SUP-13' });
  });

  it('is not touched by what happens afterwards', async () => {
    const site = aSite();
    const kept = site.jira.snapshot();
    const before = JSON.stringify(kept);
    await site.ask(APP, 'DELETE', '/rest/api/3/issue/SUP-1');
    expect(JSON.stringify(kept)).toBe(before);
    site.jira.restore(kept);
    expect((await site.ask(ada, 'GET', '/rest/api/3/issue/SUP-1')).status).toBe(200);
  });
});

describe('a history', () => {
  it('is loaded as past without events or mails, and played on with them', async () => {
    const site = aSite({ demoIssues: false });
    const [agent = '', customer = ''] = site.jira.addPeople([
      { displayName: 'Resolver 9', role: 'agent' },
      { displayName: 'Caller 3', role: 'customer', organization: 'Category 55' },
    ]);
    const team = site.jira.option('customfield_10050', 'Group 56');
    const [key = ''] = site.jira.loadPast([
      {
        projectKey: 'SUP',
        createdAt: THURSDAY_NOON - 5 * HOUR,
        creatorId: customer,
        values: { issuetype: '10201', summary: 'INC0000045', priority: '3', customfield_10050: team },
        changes: [
          { at: THURSDAY_NOON - 2 * HOUR, authorId: agent, values: { status: '10002', assignee: agent } },
        ],
      },
    ]);
    expect([site.events, site.jira.outbox()]).toEqual([[], []]);
    const { body } = await site.ask(
      { accountId: agent },
      'GET',
      `/rest/api/3/issue/${key}?fields=updated,customfield_10050&expand=changelog`,
    );
    expect(body).toMatchObject({
      fields: { updated: '2026-11-19T10:00:00.000+0100', customfield_10050: { value: 'Group 56' } },
      changelog: {
        histories: [
          {
            author: { accountId: agent },
            items: [
              { field: 'status', toString: 'In progress' },
              { field: 'assignee', toString: 'Resolver 9' },
            ],
          },
        ],
      },
    });
    site.jira.play.change(key, agent, { status: '10006' });
    const next = site.jira.play.create('SUP', customer, { issuetype: '10201', summary: 'INC0000046' });
    expect(site.events.map(({ eventType }) => eventType)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:created:issue',
    ]);
    expect(
      (await site.ask({ accountId: customer }, 'GET', `/rest/servicedeskapi/request/${next}`)).status,
    ).toBe(200);
  });

  it('finds what changed since an instant, also after out-of-order loading', async () => {
    const site = aSite({ demoIssues: false });
    const past = (createdAt: number) => ({
      projectKey: 'SUP',
      createdAt,
      creatorId: ada.accountId,
      values: { issuetype: '10201', summary: 'x' },
    });
    site.jira.loadPast([
      past(THURSDAY_NOON - HOUR),
      past(THURSDAY_NOON - 3 * HOUR),
      past(THURSDAY_NOON - 2 * HOUR),
    ]);
    const since = async (jql: string) => {
      const { body } = await site.ask(APP, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
      return (body as { issues: readonly { key: string }[] }).issues.map(({ key }) => key);
    };
    expect(await since('updated >= -150m ORDER BY updated')).toEqual(['SUP-3', 'SUP-1']);
    await site.ask(ada, 'PUT', '/rest/api/3/issue/SUP-2', { fields: { summary: 'y' } });
    expect(await since('updated >= -90m ORDER BY updated')).toEqual(['SUP-1', 'SUP-2']);
  });
});

describe('properties', () => {
  it('are what triggers and display conditions see', async () => {
    const site = aSite();
    await site.ask(APP, 'PUT', '/rest/api/3/issue/SUP-1/properties/escalation-center', { stage: 'acting' });
    await site.ask(ada, 'PUT', '/rest/api/3/user/properties/theme', 'dark');
    expect(site.jira.property('project', 'SUP', 'escalation-center')).toEqual({ on: 'true' });
    expect(site.jira.property('project', '10001', 'escalation-center')).toBeUndefined();
    expect(site.jira.property('issue', 'SUP-1', 'escalation-center')).toEqual({ stage: 'acting' });
    expect(site.jira.property('user', ada.accountId, 'theme')).toBe('dark');
  });

  it('are refused when they are too large, too long a key or empty', async () => {
    const site = aSite();
    const put = (key: string, value: unknown) =>
      site.ask(ada, 'PUT', `/rest/api/3/issue/SUP-1/properties/${key}`, value);
    expect((await put('a', 'x'.repeat(32_766))).status).toBe(201);
    expect((await put('a', 'x'.repeat(32_767))).status).toBe(400);
    expect((await put('k'.repeat(256), 1)).status).toBe(400);
    expect((await put('a', undefined)).status).toBe(400);
  });
});

describe('an edit', () => {
  it('tells everything that is wrong with it at once and changes nothing', async () => {
    const site = aSite();
    const { status, body } = await site.ask(ada, 'PUT', '/rest/api/3/issue/SUP-1', {
      fields: {
        priority: { name: 'Urgent' },
        description: 'plain text',
        summary: '',
        nonsense: 1,
        assignee: { accountId: carla.accountId },
        labels: ['two words'],
      },
    });
    expect(status).toBe(400);
    expect(Object.keys((body as { errors: object }).errors).sort()).toEqual([
      'assignee',
      'description',
      'labels',
      'nonsense',
      'priority',
      'summary',
    ]);
    expect(site.events).toEqual([]);
  });

  it('is refused by the workflow where it does not lead', async () => {
    const site = aSite();
    const names = (
      (await site.ask(ada, 'GET', '/rest/api/3/issue/SUP-8/transitions')).body as {
        transitions: { name: string }[];
      }
    ).transitions.map(({ name }) => name);
    expect(names).toEqual(['Close', 'Reopen']);
    expect(
      (await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-8/transitions', { transition: { id: '11' } }))
        .status,
    ).toBe(400);
    await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-8/transitions', { transition: { id: '81' } });
    expect(
      (await site.ask(ada, 'GET', '/rest/api/3/issue/SUP-8?fields=resolution,resolutiondate,status')).body,
    ).toMatchObject({
      fields: {
        resolution: null,
        resolutiondate: null,
        status: { name: 'Reopened', statusCategory: { key: 'new' } },
      },
    });
  });
});
