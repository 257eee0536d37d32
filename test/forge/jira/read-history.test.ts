import { beforeAll, describe, expect, it } from '@jest/globals';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { FIELD } from '../../../sandbox/jira/fields/field-ids';
import { InsideApp, MONDAY_9 } from '../inside-app';

let app: InsideApp;
const history = async (key: string): Promise<IssueHistory> => {
  const found = await app.ports(({ desk }) => desk.readHistory(app.issueId(key)));
  if (!found) throw new Error(`${key} was not found`);
  return found;
};
const ago = (ms: number): number => MONDAY_9 - ms;

beforeAll(async () => {
  app = await InsideApp.open();
});

describe('the history of a work item', () => {
  it('says what it is and whose', async () => {
    expect(await history('SUP-1')).toMatchObject({
      key: 'SUP-1',
      projectId: '10000',
      readAt: MONDAY_9,
      createdAt: ago(3 * HOUR),
      reporterId: PEOPLE.carla.accountId,
      assignee: { id: PEOPLE.ada.accountId, name: 'Ada Lindqvist' },
      priority: { name: 'Highest' },
      issueType: { name: 'Incident' },
      requestType: { id: '14', name: 'Report an incident' },
      status: { name: 'In progress', category: 'indeterminate' },
      organisations: [{ id: '1', name: 'Nordwind Logistics' }],
      components: [{ name: 'Checkout' }],
      securityLevel: null,
      watchers: 1,
      satisfaction: { rating: null, ratedAt: null },
    });
  });

  it('has the changes of its status with the categories of both ends, oldest first', async () => {
    const { changes } = await history('SUP-10');
    const statuses = changes.flatMap((change) => (change.field === 'status' ? [change] : []));
    expect(statuses.map(({ at, to }) => [at, to.category])).toEqual([
      [ago(140 * HOUR), 'indeterminate'],
      [ago(96 * HOUR), 'done'],
      [ago(24 * HOUR), 'new'],
    ]);
    expect(statuses[2]?.from.category).toBe('done');
    expect(statuses[2]?.authorId).toBe(PEOPLE.nils.accountId);
  });

  it('tells the customer’s comments from the desk’s, and public from internal ones', async () => {
    const { comments } = await history('SUP-1');
    expect(comments?.map(({ at, public: isPublic, byCustomer }) => [at, isPublic, byCustomer])).toEqual([
      [ago(165 * MINUTE), true, false],
      [ago(115 * MINUTE), false, false],
      [ago(70 * MINUTE), true, true],
      [ago(25 * MINUTE), true, true],
    ]);
    expect(comments?.[3]?.text).toBe('Please, we need to know by when this works again.');
    expect(comments?.[0]).not.toHaveProperty('text');
  });

  it('has its SLAs with their cycles in time', async () => {
    const { slas } = await history('SUP-1');
    const resolution = slas?.find(({ name }) => name === 'Time to resolution');
    const [cycle] = resolution?.cycles ?? [];
    expect(cycle).toMatchObject({ ongoing: true, startedAt: ago(3 * HOUR), stoppedAt: null });
    expect(cycle?.breachAt).toBeGreaterThan(cycle?.startedAt ?? Infinity);
    expect((cycle?.elapsedMs ?? 0) + (cycle?.remainingMs ?? 0)).toBe(cycle?.goalMs);
  });

  it('is nothing for a work item that does not exist', async () => {
    expect(await app.ports(({ desk }) => desk.readHistory('99999999'))).toBeUndefined();
  });

  it('is read in one request once the site is known', async () => {
    await history('SUP-1');
    const before = app.traffic.length;
    await history('SUP-1');
    const asked = app.traffic
      .slice(before)
      .map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);
    expect(asked).toEqual([`GET /rest/api/3/issue/${app.issueId('SUP-1')}`]);
  });

  it('of many is the same as one by one, in fewer requests', async () => {
    const keys = ['SUP-1', 'SUP-3', 'SUP-8', 'FIN-1'];
    const ids = keys.map((key) => app.issueId(key));
    const many = await app.ports(({ desk }) => desk.readHistories([...ids, '99999999']));
    expect([...many.keys()].sort()).toEqual([...ids].sort());
    for (const key of keys) expect(many.get(app.issueId(key))).toEqual(await history(key));
  });
});

describe('the team of a work item', () => {
  it('is in the field that the project’s settings name, with every move between teams', async () => {
    const own = await InsideApp.open();
    const { settings } = (await import('../../../src/domain/policy/default-policies')).SHIPPED_POLICIES;
    const body = { ...settings.body, teamFieldId: FIELD.team, vipOrganisations: ['1'] };
    await own.ports(({ store }) =>
      store.create('generation', '10000', {
        number: 1,
        live: { settings: { project: { version: 1, body } } },
      }),
    );
    const found = await own.ports(({ desk }) => desk.readHistory(own.issueId('SUP-3')));
    expect(found?.team?.name).toBe('Infrastructure');
    const moves = found?.changes.flatMap((change) => (change.field === 'team' ? [change.to?.name] : []));
    expect(moves).toEqual([
      'Infrastructure',
      'Applications',
      'Infrastructure',
      'First line',
      'Infrastructure',
    ]);
    expect(found?.vipCustomer).toBe(true);
  });
});

describe('a long history', () => {
  it('is read to its end: more changes and comments than an answer carries', async () => {
    const own = await InsideApp.open();
    for (let round = 0; round < 60; round += 1) {
      own.site.jira.play.change('SUP-5', PEOPLE.ada.accountId, { priority: '1' });
      own.site.jira.play.change('SUP-5', PEOPLE.ada.accountId, { priority: '4' });
      own.site.jira.play.comment('SUP-5', PEOPLE.nils.accountId, `Any news? ${round}`, true);
      own.site.jira.play.comment('SUP-5', PEOPLE.ada.accountId, `Not yet. ${round}`, true);
      await own.site.advance(MINUTE);
    }
    const before = own.traffic.length;
    const found = await own.ports(({ desk }) => desk.readHistory(own.issueId('SUP-5')));
    const asked = own.traffic.slice(before).map(({ path }) => path.split('?')[0]);
    expect(asked.filter((path) => path === '/rest/api/3/changelog/bulkfetch')).toHaveLength(1);
    expect(found?.changes).toHaveLength(120);
    expect(found?.comments).toHaveLength(120);
    const times = found?.changes.map(({ at }) => at) ?? [];
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(MONDAY_9);
    expect(times.at(-1)).toBeLessThan(MONDAY_9 + DAY);
  });
});

describe('the incidents that are linked to a work item', () => {
  it('come with the same read: each with when it was linked, those out of the app’s sight and of other types left out', async () => {
    const own = await InsideApp.open();
    const link = (from: string, to: string) =>
      own.site.as(PEOPLE.ada.accountId).jira('POST', '/rest/api/3/issueLink', {
        type: { name: 'Relates' },
        inwardIssue: { key: from },
        outwardIssue: { key: to },
      });
    await link('SUP-5', 'SUP-1');
    await own.site.advance(MINUTE);
    await link('SUP-3', 'SUP-5');
    await link('SUP-5', 'SUP-6');
    const found = await own.ports(({ desk }) => desk.readHistory(own.issueId('SUP-5')));
    const typeOf = async (key: string) =>
      (await own.ports(({ desk }) => desk.readHistory(own.issueId(key))))?.issueType;
    const incidents = [];
    for (const key of ['SUP-1', 'SUP-3', 'SUP-6'])
      if ((await typeOf(key))?.name === 'Incident') incidents.push(own.issueId(key));
    expect(found?.linkedIncidents?.incidents.map(({ issueId }) => issueId)).toEqual(incidents);
    expect(found?.linkedIncidents?.incidents[0]?.linkedAt).toBe(MONDAY_9);
    expect(found?.linkedIncidents?.readAt).toBe(found?.readAt);
  });
});
