import { beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { IssuePermit } from '../../src/app/permit';
import type { Result } from '../../src/domain/problem';
import type { CallPermission } from '../../src/forge/permission-rule';
import type { PersonName } from '../support/story-site';
import { InsideApp } from './inside-app';

let app: InsideApp;
beforeEach(async () => {
  app = await InsideApp.open();
});

const permit = (
  who: PersonName,
  key: string,
  permission: CallPermission = 'see-issue',
): Promise<Result<IssuePermit>> =>
  app.caller(who, async (caller) =>
    (await import('../../src/forge/permit')).permitIssue(caller, app.issueId(key), permission),
  );

const ESCALATED = { openId: null, lastId: '1-1', count: 1 };

const granted = async (who: PersonName, key: string): Promise<IssuePermit> => {
  const result = await permit(who, key);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

describe('a permit', () => {
  it('carries the ids that Jira answered with, and who asked', async () => {
    expect(await granted('ada', 'SUP-1')).toMatchObject({
      by: PEOPLE.ada.accountId,
      issueId: app.issueId('SUP-1'),
      issueKey: 'SUP-1',
      projectId: '10000',
      switchedOn: true,
    });
  });

  it.each([
    ['ada', { agent: true, escalationRole: false, projectAdmin: false, jiraAdmin: false }],
    ['lena', { agent: true, escalationRole: true, projectAdmin: false, jiraAdmin: false }],
    ['priya', { agent: true, escalationRole: false, projectAdmin: true, jiraAdmin: false }],
    ['jonas', { agent: true, escalationRole: false, projectAdmin: true, jiraAdmin: true }],
    ['erik', { agent: false, escalationRole: false, projectAdmin: false, jiraAdmin: false }],
  ] as const)('says what %s is to the project, as Jira says it', async (who, standing) => {
    const named = { number: 1, live: { settings: { project: { version: 1, body: await settings() } } } };
    await app.ports(({ store }) => store.create('generation', '10000', named));
    await app.ports(({ store }) => store.create('subject', app.issueId('SUP-1'), ESCALATED));
    expect((await granted(who, 'SUP-1')).standing).toEqual(standing);
  });

  it('says that a project is switched off', async () => {
    expect(await granted('ada', 'SUP-1')).toMatchObject({ switchedOn: true });
    await app.caller('priya', async (caller) => {
      const { callerDesk } = await import('../../src/forge/jira/caller-desk');
      await callerDesk(caller, null).setSwitch('10000', false);
    });
    expect(await granted('ada', 'SUP-1')).toMatchObject({ switchedOn: false });
  });

  it('is refused when the question itself fails, whatever fails', async () => {
    app.site.faults.jiraDownUntil = app.site.clock.now() + 1000;
    await expect(permit('ada', 'SUP-1')).rejects.toThrow('Jira is not there');
    app.site.faults.jiraDownUntil = 0;
    app.site.faults.storageDownUntil = app.site.clock.now() + 1000;
    await expect(permit('ada', 'SUP-1')).rejects.toThrow('The storage did not answer');
  });
});

describe('what a permit costs', () => {
  it.each(['ada', 'lena', 'priya'] as const)(
    'is four points of Jira’s quota, whatever %s is',
    async (who) => {
      const spent = () => app.site.jira.points().reduce((sum, { points }) => sum + points, 0);
      const before = spent();
      await granted(who, 'SUP-1');
      expect(spent() - before).toBe(4);
    },
  );

  it('is two batches of six rows of the storage together', async () => {
    await granted('ada', 'SUP-1');
    const before = app.site.counters.storage.reads;
    await granted('ada', 'SUP-1');
    expect(app.site.counters.storage.reads - before).toBe(6);
  });

  it('is nothing of Jira’s while a quota is known to be used up: the caller is told so', async () => {
    const until = app.site.clock.now() + 600_000;
    const guard = { id: 'quota', kind: 'quota', state: 'stopped', at: 0, body: { until } };
    await app.ports(({ store }) => store.note('quota', guard));
    const before = app.traffic.length;
    await expect(permit('ada', 'SUP-1')).rejects.toThrow('the quota is used up');
    expect(app.traffic.length).toBe(before);
  });
});

describe('the desk that comes with a permit', () => {
  it('shows the words of work items that the caller may read, and of no other', async () => {
    const { desk } = await granted('ada', 'SUP-1');
    const ids = ['SUP-2', 'SUP-4', 'FIN-1'].map((key) => app.issueId(key));
    const seen = await app.as('ada', () => desk.visible([...ids, '99999999', 'nonsense']));
    expect([...seen]).toEqual([
      [app.issueId('SUP-2'), { key: 'SUP-2', summary: 'Tracking page shows the parcels of last week' }],
    ]);
  });

  it('finds a work item by its key, if the caller may browse it', async () => {
    const { desk } = await granted('ada', 'SUP-1');
    expect(await app.as('ada', () => desk.findIssue(' sup-2 '))).toMatchObject({ key: 'SUP-2' });
    expect(await app.as('ada', () => desk.findIssue('SUP-4'))).toBeUndefined();
    expect(await app.as('ada', () => desk.findIssue('SUP-2/comment'))).toBeUndefined();
  });

  it.each([
    ['ben', true],
    ['otto', false],
    ['carla', false],
    ['app', false],
  ] as const)('takes %s for somebody who can be shown the work item: %s', async (who, is) => {
    const { desk } = await granted('ada', 'SUP-1');
    expect(await app.as('ada', () => desk.isPerson(PEOPLE[who].accountId))).toBe(is);
  });

  it('knows nobody of an account that does not exist', async () => {
    const { desk } = await granted('ada', 'SUP-1');
    expect(await app.as('ada', () => desk.isPerson('nobody'))).toBe(false);
  });

  it('says what Jira finds wrong with a query', async () => {
    const { desk } = await granted('priya', 'SUP-1');
    expect(await app.as('priya', () => desk.checkJql('project = SUP'))).toEqual([]);
    expect(await app.as('priya', () => desk.checkJql('nonsense = 1'))).not.toEqual([]);
  });
});

async function settings() {
  const { SHIPPED_POLICIES } = await import('../../src/domain/policy/default-policies');
  return { ...SHIPPED_POLICIES.settings.body, escalationRole: 'Escalation Managers' };
}
