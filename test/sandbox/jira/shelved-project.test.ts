import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { PROJECT } from '../../../sandbox/jira/seed/projects';
import { aSite } from './support/a-site';

const { ada, app, carla, priya } = PEOPLE;

type Jira = ReturnType<typeof aSite>['jira'];
const archive = (jira: Jira): void => jira.play.archiveProject('SUP', priya.accountId);
const trash = (jira: Jira): void => jira.play.deleteProject('SUP', priya.accountId);
const SEARCH = { jql: 'project = SUP', fields: ['summary'], maxResults: 5 };

describe.each([
  ['archived', archive, ['avi:jira:archived:project', 'avi:jira:unarchived:project']],
  ['moved to the trash', trash, ['avi:jira:softdeleted:project', 'avi:jira:restored:project']],
])('a project that was %s', (_how, put, events) => {
  it('is in no search and no list, and its work items are read by whoever has their address', async () => {
    const site = aSite();
    put(site.jira);
    for (const who of [ada, app]) {
      const found = await site.ask(who, 'POST', '/rest/api/3/search/jql', SEARCH);
      expect((found.body as { issues: unknown[] }).issues).toEqual([]);
      const { body } = await site.ask(who, 'GET', '/rest/api/3/project/search');
      expect((body as { values: { key: string }[] }).values.map(({ key }) => key)).not.toContain('SUP');
      expect((await site.ask(who, 'GET', '/rest/api/3/issue/SUP-1')).status).toBe(200);
    }
    expect((await site.ask(carla, 'GET', '/rest/servicedeskapi/request/SUP-1')).status).toBe(404);
  });

  it('takes nothing from anybody', async () => {
    const site = aSite();
    const { id } = (await site.ask(ada, 'GET', '/rest/api/3/issue/SUP-1')).body as { id: string };
    put(site.jira);
    const text = { type: 'doc', version: 1, content: [] };
    for (const who of [ada, priya, app]) {
      const refused = await Promise.all([
        site.ask(who, 'POST', '/rest/api/3/issue/SUP-1/comment', { body: text }),
        site.ask(who, 'PUT', '/rest/api/3/issue/SUP-1/properties/x', { on: true }),
        site.ask(who, 'PUT', '/rest/api/3/issue/SUP-1', { fields: { summary: 'x' } }),
        site.ask(who, 'PUT', `/rest/api/3/project/${PROJECT.support}/properties/x`, { on: true }),
      ]);
      for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
    }
    expect((await site.ask(app, 'GET', `/rest/api/3/issue/${id}`)).status).toBe(200);
  });

  it('is as it was when it is restored, and tells of itself alone', async () => {
    const site = aSite();
    put(site.jira);
    site.jira.play.restoreProject('SUP', priya.accountId);
    const found = await site.ask(ada, 'POST', '/rest/api/3/search/jql', SEARCH);
    expect((found.body as { issues: unknown[] }).issues).not.toEqual([]);
    expect((await site.ask(carla, 'GET', '/rest/servicedeskapi/request/SUP-1')).status).toBe(200);
    expect(site.events.map(({ eventType }) => eventType)).toEqual(events);
    expect(site.events[0]?.payload).toMatchObject({ project: { id: PROJECT.support, key: 'SUP' } });
  });
});

it('says of itself where it is to whoever reads it or asks for such projects', async () => {
  const site = aSite();
  archive(site.jira);
  const read = await site.ask(priya, 'GET', '/rest/api/3/project/SUP');
  expect(read.body).toMatchObject({ key: 'SUP', archived: true });
  const { body } = await site.ask(priya, 'GET', '/rest/api/3/project/search?status=archived');
  expect(body).toMatchObject({ values: [{ key: 'SUP' }] });
  expect(() => trash(site.jira)).toThrow('archive');
});

it('is gone with its work items once it leaves the trash for good, and no work item tells of it', async () => {
  const site = aSite();
  trash(site.jira);
  site.jira.play.destroyProject('SUP', priya.accountId);
  for (const path of ['/rest/api/3/project/SUP', '/rest/api/3/issue/SUP-1'])
    expect((await site.ask(app, 'GET', path)).status).toBe(404);
  expect(site.events.map(({ eventType }) => eventType)).toEqual([
    'avi:jira:softdeleted:project',
    'avi:jira:deleted:project',
  ]);
});
