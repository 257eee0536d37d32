import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../src/domain/time';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { InsideApp, MONDAY_9 } from '../inside-app';

let app: InsideApp;

beforeAll(async () => {
  app = await InsideApp.open();
});

describe('what Jira knows of how well a request was served', () => {
  it('is where each of its SLAs stands', async () => {
    const { slas } = (await app.ports(({ desk }) => desk.quality.atStart(app.issueId('SUP-1')))) ?? {};
    const { slas: read } = (await app.ports(({ desk }) => desk.readHistory(app.issueId('SUP-1')))) ?? {};
    expect(slas?.length).toBeGreaterThan(1);
    expect(slas?.map(({ id }) => id)).toEqual(read?.map(({ id }) => id));
    expect(slas?.some(({ state }) => state === 'running')).toBe(true);
  });

  it('is whose customers it is, read along with them', async () => {
    const before = app.traffic.length;
    const read = await app.ports(({ desk }) => desk.quality.atStart(app.issueId('SUP-1')));
    expect(app.traffic.slice(before).filter(({ path }) => path.includes('/issue/'))).toHaveLength(1);
    const history = await app.ports(({ desk }) => desk.readHistory(app.issueId('SUP-1')));
    expect(read?.organisations).toEqual(history?.organisations);
    expect(read?.organisations).toHaveLength(1);
  });

  it('is nothing of a work item that the app does not see', async () => {
    expect(await app.ports(({ desk }) => desk.quality.atStart('99999999'))).toBeUndefined();
  });

  it('is which requests were rated lately, and how', async () => {
    const since = MONDAY_9 - DAY;
    const rated = () => app.ports(({ desk }) => desk.quality.ratedSince('10000', since, null));
    expect(await rated()).toEqual({ issueIds: [], cursor: null });
    const feedback = { type: 'csat', rating: 2 };
    const where = '/rest/servicedeskapi/request/SUP-1/feedback';
    expect((await app.site.as(PEOPLE.carla.accountId).jira('POST', where, feedback)).status).toBe(201);
    expect(await rated()).toEqual({ issueIds: [app.issueId('SUP-1')], cursor: null });
    const history = await app.ports(({ desk }) => desk.readHistory(app.issueId('SUP-1')));
    expect(history?.satisfaction).toEqual({ rating: 2, ratedAt: MONDAY_9 });
    const later = await app.ports(({ desk }) => desk.quality.ratedSince('10001', since, null));
    expect(later.issueIds).toEqual([]);
  });
});
