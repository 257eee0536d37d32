import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite, APP, THURSDAY_NOON } from './support/a-site';
import type { TestSite } from './support/a-site';
import { aDocument, APP_FIELDS } from './support/an-app';

const { ada, ben, priya } = PEOPLE;
const types = (site: TestSite): string[] => site.events.map((event) => event.eventType);

describe('product events', () => {
  it('tell an edit with its changelog, and an assignment a second time', async () => {
    const site = aSite();
    await site.ask(ada, 'PUT', '/rest/api/3/issue/SUP-1', {
      fields: { priority: { name: 'High' }, assignee: { accountId: ben.accountId } },
    });
    expect(types(site)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
    expect(site.events[0]).toMatchObject({
      causedBy: ada.accountId,
      at: THURSDAY_NOON,
      payload: {
        eventType: 'avi:jira:updated:issue',
        atlassianId: ada.accountId,
        issue: {
          key: 'SUP-1',
          fields: {
            summary: expect.any(String),
            assignee: { accountId: ben.accountId },
            project: { key: 'SUP' },
          },
        },
        changelog: {
          items: [
            {
              field: 'priority',
              fieldId: 'priority',
              from: '1',
              fromString: 'Highest',
              to: '2',
              toString: 'High',
            },
            { field: 'assignee', fieldtype: 'jira', from: ada.accountId, toString: 'Ben Okafor' },
          ],
        },
      },
    });
  });

  it('carry only the few fields that the platform hands on', async () => {
    const site = aSite();
    await site.ask(ada, 'PUT', '/rest/api/3/issue/SUP-1', { fields: { summary: 'Other' } });
    const { issue } = site.events[0]?.payload as { issue: { fields: object } };
    expect(Object.keys(issue.fields).sort()).toEqual([
      'assignee',
      'created',
      'creator',
      'issuetype',
      'project',
      'reporter',
      'status',
      'summary',
      'updated',
    ]);
  });

  it('are not raised by an edit that changes nothing', async () => {
    const site = aSite();
    await site.ask(ada, 'PUT', '/rest/api/3/issue/SUP-1', { fields: { priority: { name: 'Highest' } } });
    expect(site.events).toEqual([]);
  });

  it('name both statuses of a transition', async () => {
    const site = aSite();
    await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-1/transitions', { transition: { id: '61' } });
    expect(site.events).toHaveLength(1);
    expect(site.events[0]?.payload).toMatchObject({
      associatedStatuses: [{ name: 'In progress' }, { name: 'Resolved' }],
      changelog: {
        items: expect.arrayContaining([
          expect.objectContaining({ field: 'status', fromString: 'In progress', toString: 'Resolved' }),
          expect.objectContaining({ field: 'resolution', toString: 'Done' }),
        ]),
      },
    });
  });

  it('tell comments made and edited, with the comment as Jira answers it', async () => {
    const site = aSite();
    const internal = [{ key: 'sd.public.comment', value: { internal: true } }];
    const { body } = await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('Quiet'),
      properties: internal,
    });
    const { id } = body as { id: string };
    await site.ask(APP, 'PUT', `/rest/api/3/issue/SUP-1/comment/${id}`, { body: aDocument('Still quiet') });
    expect(site.events).toMatchObject([
      {
        eventType: 'avi:jira:commented:issue',
        causedBy: 'app',
        payload: { comment: { id, jsdPublic: false, author: { accountType: 'app' } } },
      },
      {
        eventType: 'avi:jira:commented:issue',
        causedBy: 'app',
        payload: { comment: { id, jsdPublic: false } },
      },
    ]);
  });

  it('tell creation, deletion, links and properties', async () => {
    const site = aSite();
    await site.ask(ada, 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'New' },
      properties: [{ key: 'a', value: 1 }],
    });
    await site.ask(ada, 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: 'SUP-1' },
      outwardIssue: { key: 'SUP-2' },
    });
    await site.ask(APP, 'DELETE', '/rest/api/3/issue/SUP-12');
    await site.ask(ada, 'PUT', '/rest/api/3/issue/SUP-1/properties/a', { b: 1 });
    await site.ask(ada, 'DELETE', '/rest/api/3/issue/SUP-1/properties/a');
    expect(types(site)).toEqual([
      'avi:jira:created:issue',
      'avi:jira:set:issue-property',
      'avi:jira:updated:issue',
      'avi:jira:updated:issue',
      'avi:jira:created:issuelink',
      'avi:jira:deleted:issue',
      'avi:jira:set:issue-property',
      'avi:jira:deleted:issue-property',
    ]);
    const ids = ['SUP-1', 'SUP-2'].map((key) => site.jira.state.issues.find(key)?.id);
    expect(site.events[4]?.payload).toMatchObject({
      sourceIssueId: ids[0],
      destinationIssueId: ids[1],
      issueLinkType: { name: 'Blocks' },
    });
  });

  it('are left out when the app asks so for its own field', async () => {
    const site = aSite({ appFields: APP_FIELDS });
    const updates = [{ issueIds: [Number(site.jira.state.issues.find('SUP-1')?.id)], value: 'Acting' }];
    const path = '/rest/api/3/app/field/customfield_10100/value';
    await site.ask(APP, 'PUT', `${path}?generateAppEvents=false`, { updates });
    expect(site.events).toEqual([]);
    await site.ask(APP, 'PUT', path, { updates: [{ ...updates[0], value: 'Monitoring' }] });
    expect(types(site)).toEqual(['avi:jira:updated:issue']);
  });
});

describe('an issue', () => {
  it('moves `updated` and grows its changelog with edits, comments and links, and with nothing else', async () => {
    const site = aSite();
    const stamp = async () => {
      const { body } = await site.ask(ada, 'GET', '/rest/api/3/issue/SUP-1?fields=updated&expand=changelog');
      const { fields, changelog } = body as { fields: { updated: string }; changelog: { total: number } };
      return [Date.parse(fields.updated.replace(/(\d\d)$/, ':$1')) - THURSDAY_NOON, changelog.total];
    };
    const later = (minutes: number) => site.clock.moveTo(THURSDAY_NOON + minutes * 60_000);
    const [, before = 0] = await stamp();
    await later(1);
    await site.ask(ada, 'PUT', '/rest/api/3/issue/SUP-1/properties/a', 1);
    await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-1/watchers', ben.accountId);
    expect((await stamp())[1]).toBe(before);
    await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-1/comment', { body: aDocument('Hi') });
    expect(await stamp()).toEqual([60_000, before]);
    await later(2);
    await site.ask(ada, 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: 'SUP-1' },
      outwardIssue: { key: 'SUP-2' },
    });
    expect(await stamp()).toEqual([120_000, before + 1]);
    await later(3);
    await site.ask(priya, 'PUT', '/rest/api/3/issue/SUP-1', { update: { labels: [{ add: 'vip' }] } });
    expect(await stamp()).toEqual([180_000, before + 2]);
  });
});
