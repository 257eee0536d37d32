import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite, APP } from './support/a-site';
import type { TestSite } from './support/a-site';
import { aDocument } from './support/an-app';

const { ada, lena, carla, nils, olga, erik, marco, fiona } = PEOPLE;
const INTERNAL = [{ key: 'sd.public.comment', value: { internal: true } }];

async function bodies(site: TestSite, who: { readonly accountId: string }, path: string): Promise<string[]> {
  const { body } = await site.ask(who, 'GET', path);
  const { values } = body as { values: readonly { body: string }[] };
  return values.map((comment) => comment.body);
}

describe('comments', () => {
  it('are public on a service project unless they say internal', async () => {
    const site = aSite();
    const open = await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', { body: aDocument('Open') });
    const closed = await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('Closed'),
      properties: INTERNAL,
    });
    expect([open.body, closed.body]).toMatchObject([{ jsdPublic: true }, { jsdPublic: false }]);
  });

  it('keep their visibility when an edit does not mention it', async () => {
    const site = aSite();
    const { body } = await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('Closed'),
      properties: INTERNAL,
    });
    const edited = await site.ask(
      APP,
      'PUT',
      `/rest/api/3/issue/SUP-1/comment/${(body as { id: string }).id}`,
      { body: aDocument('Closed still') },
    );
    expect(edited.body).toMatchObject({ jsdPublic: false });
  });

  it('follow their property when it is changed on its own', async () => {
    const site = aSite();
    const { body } = await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('Soon closed'),
    });
    const { id } = body as { id: string };
    await site.ask(APP, 'PUT', `/rest/api/3/comment/${id}/properties/sd.public.comment`, { internal: true });
    expect((await site.ask(ada, 'GET', `/rest/api/3/issue/SUP-1/comment/${id}`)).body).toMatchObject({
      jsdPublic: false,
    });
  });

  it('reach customers only when they are public, whatever the customer asks for', async () => {
    const site = aSite();
    await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('Secret'),
      properties: INTERNAL,
    });
    await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('For leads'),
      visibility: { type: 'role', value: 'Escalation Managers' },
    });
    const asked = '/rest/servicedeskapi/request/SUP-1/comment?public=true&internal=true';
    const seen = await bodies(site, carla, asked);
    expect(seen).toHaveLength(3);
    expect(seen.join()).not.toMatch(/Secret|For leads|memory limit/);
    expect(await bodies(site, nils, asked)).toEqual(seen);
    expect((await bodies(site, ada, asked)).join()).toContain('Secret');
    expect((await site.ask(olga, 'GET', asked)).status).toBe(404);
  });

  it('that are for a role are seen by that role alone', async () => {
    const site = aSite();
    await site.ask(lena, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('For leads'),
      visibility: { type: 'role', value: 'Escalation Managers' },
    });
    const total = async (who: { readonly accountId: string }) =>
      ((await site.ask(who, 'GET', '/rest/api/3/issue/SUP-1/comment')).body as { total: number }).total;
    expect([await total(ada), await total(marco)]).toEqual([4, 5]);
  });
});

describe('an issue under a security level', () => {
  it('is missing from links, searches, bulk answers and permission checks of those outside', async () => {
    const site = aSite();
    const id = Number(site.jira.state.issues.find('SUP-4')?.id);
    await site.ask(lena, 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: 'SUP-2' },
      outwardIssue: { key: 'SUP-4' },
    });
    const links = async (who: { readonly accountId: string }) =>
      (await site.ask(who, 'GET', '/rest/api/3/issue/SUP-2?fields=issuelinks')).body;
    expect(await links(ada)).toMatchObject({ fields: { issuelinks: [] } });
    expect(await links(lena)).toMatchObject({ fields: { issuelinks: [{ outwardIssue: { key: 'SUP-4' } }] } });
    const bulk = await site.ask(ada, 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ['SUP-4'],
      fields: ['summary'],
    });
    expect(bulk.body).toEqual({
      issues: [],
      issueErrors: [
        { id: 'SUP-4', errorMessage: 'Issue does not exist or you do not have permission to see it.' },
      ],
    });
    const logs = await site.ask(ada, 'POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: ['SUP-4'],
    });
    expect(logs.body).toEqual({ issueChangeLogs: [] });
    const check = (accountId: string) =>
      site.ask(APP, 'POST', '/rest/api/3/permissions/check', {
        accountId,
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [id] }],
      });
    expect((await check(ada.accountId)).body).toMatchObject({ projectPermissions: [{ issues: [] }] });
    expect((await check(lena.accountId)).body).toMatchObject({ projectPermissions: [{ issues: [id] }] });
  });

  it('is out of reach for the app too, where the site says so', async () => {
    const site = aSite({ appAccess: { projects: ['SUP'], secured: false } });
    expect((await site.ask(APP, 'GET', '/rest/api/3/issue/SUP-4')).status).toBe(404);
    expect((await site.ask(APP, 'GET', '/rest/api/3/issue/WEB-1')).status).toBe(404);
    expect((await site.ask(APP, 'GET', '/rest/api/3/issue/SUP-1')).status).toBe(200);
  });
});

describe('mail', () => {
  const notify = (site: TestSite, key: string, body: object) =>
    site.ask(APP, 'POST', `/rest/api/3/issue/${key}/notify`, {
      subject: 'Level 1',
      textBody: 'Look',
      ...body,
    });
  const told = (site: TestSite) => site.jira.outbox().map(({ why, toAccountId }) => [why, toAccountId]);

  it('goes to those who may browse the issue only', async () => {
    const site = aSite();
    await notify(site, 'SUP-4', {
      to: {
        users: [{ accountId: lena.accountId }, { accountId: ada.accountId }, { accountId: carla.accountId }],
        groups: [{ name: 'leadership' }],
      },
    });
    expect(told(site)).toEqual([['notify', lena.accountId]]);
    expect(site.jira.outbox()[0]).toMatchObject({
      issueKey: 'SUP-4',
      subject: 'Level 1',
      textBody: 'Look',
      toAddress: 'lena.hoffmann@example.com',
      fromAccountId: PEOPLE.app.accountId,
    });
  });

  it('reaches groups, assignee and watchers once each, narrowed by restrict', async () => {
    const site = aSite();
    await notify(site, 'SUP-1', {
      to: {
        assignee: true,
        watchers: true,
        reporter: true,
        groups: [{ name: 'support-leads' }],
        users: [{ accountId: erik.accountId }],
      },
      restrict: { permissions: [{ key: 'EDIT_ISSUES' }] },
    });
    expect(told(site)).toEqual([
      ['notify', lena.accountId],
      ['notify', marco.accountId],
      ['notify', ada.accountId],
    ]);
  });

  it('is refused without recipients or with somebody unknown', async () => {
    const site = aSite();
    expect((await notify(site, 'SUP-1', {})).status).toBe(400);
    expect((await notify(site, 'SUP-1', { to: { users: [{ accountId: 'nobody' }] } })).status).toBe(400);
    expect(site.jira.outbox()).toEqual([]);
  });

  it('is sent by Jira itself to those mentioned and, of public comments, to customers', async () => {
    const site = aSite();
    await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('Look', lena.accountId),
      properties: INTERNAL,
    });
    await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', {
      body: aDocument('Look', fiona.accountId),
      properties: INTERNAL,
    });
    await site.ask(ada, 'POST', '/rest/api/3/issue/SUP-1/comment', { body: aDocument('Fixed') });
    expect(told(site)).toEqual([
      ['mention', lena.accountId],
      ['customer', carla.accountId],
    ]);
  });
});
