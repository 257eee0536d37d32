import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite } from './support/a-site';

const { ada, carla, lena, fiona, priya } = PEOPLE;

describe('an issue that is moved to another project', () => {
  it('keeps its id and gets the next key there, and its old key leads to it still', async () => {
    const site = aSite();
    const { id } = (await site.ask(ada, 'GET', '/rest/api/3/issue/SUP-1')).body as { id: string };
    const key = site.jira.play.move('SUP-1', priya.accountId, 'WEB');
    expect(key).toMatch(/^WEB-\d+$/);
    for (const name of [id, key, 'SUP-1'])
      expect((await site.ask(ada, 'GET', `/rest/api/3/issue/${name}`)).body).toMatchObject({
        id,
        key,
        fields: { project: { key: 'WEB' } },
      });
  });

  it('is told as one update that names key and project', () => {
    const site = aSite();
    const key = site.jira.play.move('SUP-1', priya.accountId, 'WEB');
    expect(site.events.map(({ eventType }) => eventType)).toEqual(['avi:jira:updated:issue']);
    const { changelog, issue } = site.events[0]?.payload as { changelog: unknown; issue: unknown };
    expect(issue).toMatchObject({ key, fields: { project: { key: 'WEB' } } });
    expect(changelog).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ field: 'Key', fromString: 'SUP-1', toString: key }),
        expect.objectContaining({ field: 'project', from: '10000', to: '10002', toString: 'Web Shop' }),
        expect.objectContaining({ field: 'status' }),
      ]),
    });
  });

  it('is seen, searched and asked about by the people of its new project alone', async () => {
    const site = aSite();
    const key = site.jira.play.move('SUP-1', priya.accountId, 'FIN');
    const search = { jql: 'created >= -30d', fields: ['summary'], maxResults: 100 };
    const keysOf = async (who: typeof ada): Promise<readonly string[]> => {
      const { body } = await site.ask(who, 'POST', '/rest/api/3/search/jql', search);
      return (body as { issues: { key: string }[] }).issues.map((issue) => issue.key);
    };
    expect(await keysOf(fiona)).toContain(key);
    for (const who of [ada, lena]) {
      expect((await site.ask(who, 'GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
      expect(await keysOf(who)).not.toContain(key);
    }
  });

  it('leaves behind what its new project does not have', async () => {
    const site = aSite();
    expect((await site.ask(carla, 'GET', '/rest/servicedeskapi/request/SUP-1')).status).toBe(200);
    const key = site.jira.play.move('SUP-1', priya.accountId, 'WEB');
    const { body } = await site.ask(ada, 'GET', `/rest/api/3/issue/${key}`);
    expect(body).toMatchObject({ fields: { components: [], issuetype: { name: 'Bug' } } });
    expect((await site.ask(carla, 'GET', `/rest/servicedeskapi/request/${key}`)).status).toBe(404);
  });

  it('is found by its old key after a restart', async () => {
    const site = aSite();
    const key = site.jira.play.move('SUP-1', priya.accountId, 'WEB');
    site.jira.restore(JSON.parse(JSON.stringify(site.jira.snapshot())));
    expect((await site.ask(ada, 'GET', '/rest/api/3/issue/SUP-1')).body).toMatchObject({ key });
  });
});
