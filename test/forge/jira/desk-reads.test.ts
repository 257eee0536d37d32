import { beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { JiraUnavailable, type SubjectNow } from '../../../src/app/ports/desk';
import type { Ports } from '../../../src/app/ports/ports';
import type { DeskTarget } from '../../../src/domain/policy/person-target';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';
import { InsideApp, MONDAY_9 } from '../inside-app';

let app: InsideApp;
beforeEach(async () => {
  app = await InsideApp.open();
});
const { ada, ben, lena, marco, otto, carla, olga, priya } = PEOPLE;

const switchTo = (on: boolean) =>
  app.site
    .as(priya.accountId)
    .jira('PUT', '/rest/api/3/project/10000/properties/escalation-center', { on: String(on) });

/** As the settings page does it. */
const appSwitches = (on: boolean) =>
  app.caller('priya', async (caller) => {
    const { callerDesk } = await import('../../../src/forge/jira/caller-desk');
    await callerDesk(caller, null).setSwitch('10000', on);
  });

const subject = async (key = 'SUP-1'): Promise<SubjectNow> => {
  const sight = await app.ports(({ desk }) => desk.sightOf(app.issueId(key), '10000'));
  if (sight.kind !== 'there') throw new Error(`${key} is ${sight.kind}`);
  return sight.subject;
};

describe('where a subject stands', () => {
  const sightOf = (issueId: string, projectId = '10000') =>
    app.ports(({ desk }) => desk.sightOf(issueId, projectId));

  it('is there, with what an engine must know', async () => {
    expect(await subject()).toEqual({
      issueId: app.issueId('SUP-1'),
      key: 'SUP-1',
      projectId: '10000',
      summary: 'Card payments fail with error 502 at checkout',
      status: { id: expect.any(String), name: 'In progress' },
      statusCategory: 'indeterminate',
      resolvedAt: null,
      assigneeId: ada.accountId,
      reporterId: carla.accountId,
      secured: false,
    });
    expect(await subject('SUP-4')).toMatchObject({ secured: true });
    expect(await subject('SUP-8')).toMatchObject({
      statusCategory: 'done',
      resolvedAt: MONDAY_9 - 20 * HOUR,
    });
  });

  it('is hidden in a project that is switched off, or in another than thought', async () => {
    expect(await sightOf(app.issueId('FIN-1'))).toEqual({ kind: 'hidden' });
    await appSwitches(false);
    expect(await sightOf(app.issueId('SUP-1'))).toEqual({ kind: 'hidden' });
  });

  it('is gone only when Jira shows the project and not the work item', async () => {
    expect(await sightOf('99999999')).toEqual({ kind: 'gone' });
    expect(await sightOf('99999999', '88888')).toEqual({ kind: 'hidden' });
  });
});

describe('people', () => {
  const resolve = async (target: DeskTarget, managerId: string | null = null) => {
    const there = await subject();
    return app.ports(({ desk }) => desk.resolve(target, there, managerId));
  };
  const leads = '7c8e0d2a-0003-4b6e-9a01-0a0b0c0d0e03';

  it.each<[string, DeskTarget, string | null, readonly string[]]>([
    ['a person', { kind: 'person', accountId: ben.accountId }, null, [ben.accountId]],
    ['a group', { kind: 'group', groupId: leads }, null, [lena.accountId, marco.accountId]],
    ['the manager', { kind: 'role', role: 'manager' }, marco.accountId, [marco.accountId]],
    ['a manager who is missing', { kind: 'role', role: 'manager' }, null, []],
    ['the assignee', { kind: 'role', role: 'assignee' }, null, [ada.accountId]],
    ['the project lead', { kind: 'role', role: 'project-lead' }, null, [lena.accountId]],
    ['an unknown person', { kind: 'person', accountId: 'nobody' }, null, []],
    ['a group that is gone', { kind: 'group', groupId: 'none' }, null, []],
  ])('behind %s are found', async (_what, target, managerId, expected) => {
    expect([...(await resolve(target, managerId))].sort()).toEqual([...expected].sort());
  });

  it('behind the team lead are found by the project’s teams and the field that names one', async () => {
    const lead = { kind: 'role', role: 'team-lead' } as const;
    expect(await resolve(lead)).toEqual([]);
    const { body } = SHIPPED_POLICIES.settings;
    const teams = [{ value: 'Checkout', lead: ben.accountId }];
    const settings = { project: { version: 1, body: { ...body, teamFieldId: 'components', teams } } };
    await app.ports(({ store }) =>
      store.create('generation', '10000', { number: 1, live: { settings } }).then(() => undefined),
    );
    expect(await resolve(lead)).toEqual([ben.accountId]);
  });

  it('who left are nobody any more', async () => {
    const left = app.site.jira.state.person(marco.accountId);
    if (!left) throw new Error('Marco is not there');
    Object.assign(left, { active: false });
    expect(await resolve({ kind: 'group', groupId: leads })).toEqual([lena.accountId]);
    expect(await resolve({ kind: 'person', accountId: marco.accountId })).toEqual([]);
  });

  it('are told of a work item only when they may browse it', async () => {
    const asked = [ada, lena, otto, carla, olga].map(({ accountId }) => accountId);
    const may = (key: string) =>
      app.ports(async ({ desk }) =>
        [...(await desk.whoMayBrowse(app.issueId(key), [...asked, 'nobody']))].sort(),
      );
    expect(await may('SUP-1')).toEqual([ada.accountId, lena.accountId].sort());
    expect(await may('SUP-4')).toEqual([lena.accountId]);
    expect(await may('FIN-1')).toEqual([]);
  });
});

describe('what changed', () => {
  const changed = (since: number, limit = 100, projects: readonly string[] = ['10000']) =>
    app.ports(({ desk }) => desk.changedSince(projects, since, limit));

  it('since an instant is found, oldest first, in the named projects alone', async () => {
    await app.site.advance(10 * MINUTE);
    app.site.jira.play.comment('SUP-5', ada.accountId, 'Started.', false);
    await app.site.advance(2 * MINUTE);
    app.site.jira.play.comment('SUP-1', ada.accountId, 'Still on it.', false);
    app.site.jira.play.comment('WEB-1', otto.accountId, 'Fixed.', false);
    const since = MONDAY_9 + 5 * MINUTE;
    const { found, isMore } = await changed(since);
    expect(isMore).toBe(false);
    expect(found.map(({ issueId }) => issueId)).toEqual([app.issueId('SUP-5'), app.issueId('SUP-1')]);
    expect(found.map(({ updatedAt }) => updatedAt)).toEqual([MONDAY_9 + 10 * MINUTE, MONDAY_9 + 12 * MINUTE]);
    expect(await changed(since, 1)).toMatchObject({
      found: [{ issueId: app.issueId('SUP-5') }],
      isMore: true,
    });
    expect((await changed(MONDAY_9 + 11 * MINUTE)).found).toHaveLength(1);
  });

  it('in a project that is gone cannot be asked for, and the list of projects is asked for anew', async () => {
    const gone = async ({ store, desk }: Ports) => {
      const at = MONDAY_9;
      await store.note('switched-on', {
        id: 'switched-on',
        kind: 'memo',
        state: 'current',
        at,
        body: ['77777'],
      });
      return desk.changedSince(await desk.switchedOnProjects(), MONDAY_9, 10);
    };
    await expect(app.ports(gone)).rejects.toThrow('find changed issues');
    expect(await app.ports(({ desk }) => desk.switchedOnProjects())).toEqual(['10000']);
  });

  it('is nothing for ids that are none: they never reach a query', async () => {
    expect(await changed(MONDAY_9 - DAY, 10, ['1) OR project in (10001', 'SUP'])).toEqual({
      found: [],
      isMore: false,
    });
    expect(app.site.log.filter(({ text }) => text.includes('search/jql'))).toEqual([]);
  });
});

describe('projects that are switched on', () => {
  const projects = () => app.ports(({ desk }) => desk.switchedOnProjects());

  it('are asked of Jira once in half an hour', async () => {
    expect(await projects()).toEqual(['10000']);
    await switchTo(false);
    expect(await projects()).toEqual(['10000']);
    await app.site.advance(31 * MINUTE);
    expect(await projects()).toEqual([]);
  });

  it('are asked anew where what is known is older than it may be, and stand where it is not', async () => {
    const forget = () => app.ports(({ desk }) => desk.forgetProjects(5 * MINUTE));
    expect(await projects()).toEqual(['10000']);
    await switchTo(false);
    await forget();
    expect(await projects()).toEqual(['10000']);
    await app.site.advance(6 * MINUTE);
    await forget();
    expect(await projects()).toEqual([]);
  });

  it('are known at once when the app itself turned the switch', async () => {
    expect(await projects()).toEqual(['10000']);
    await appSwitches(false);
    expect(await projects()).toEqual([]);
  });
});

describe('criteria with a query', () => {
  it('leave out what does not match, and what Jira cannot run', async () => {
    const jqls = {
      right: 'project = SUP AND priority = Highest',
      other: 'project = FIN',
      broken: 'nonsense ~ "x"',
    };
    const outside = await app.ports(({ desk }) => desk.outsideJql(app.issueId('SUP-1'), jqls));
    expect([...outside].sort()).toEqual(['broken', 'other']);
    expect(
      app.site.log.some(({ text }) => text.includes('The query of criterion broken cannot be run')),
    ).toBe(true);
  });
});

describe('reads while Jira is not there', () => {
  const reads: readonly (readonly [string, (ports: Ports) => Promise<unknown>])[] = [
    ['histories', ({ desk }) => desk.readHistory(app.issueId('SUP-1'))],
    ['subjects', ({ desk }) => desk.sightOf(app.issueId('SUP-1'), '10000')],
    ['projects', ({ desk }) => desk.switchedOnProjects()],
    ['people', ({ desk }) => desk.whoMayBrowse(app.issueId('SUP-1'), [ada.accountId])],
    ['changes', ({ desk }) => desk.changedSince(['10000'], MONDAY_9, 5)],
  ];

  it.each(reads)('of %s say that it is unavailable', async (_what, read) => {
    app.site.faults.jiraDownUntil = MONDAY_9 + HOUR;
    await expect(app.ports(read)).rejects.toBeInstanceOf(JiraUnavailable);
  });

  it.each(reads)('of %s say until when the quota is used up', async (_what, read) => {
    app.site.faults.jiraQuotaUntil = MONDAY_9 + HOUR;
    await expect(app.ports(read)).rejects.toMatchObject({ kind: 'rate-limited', retryAt: MONDAY_9 + HOUR });
  });
});

describe('the quota', () => {
  const requests = () => app.site.log.filter(({ source }) => source === 'jira').length;
  const sight = () => app.ports(({ desk }) => desk.sightOf(app.issueId('SUP-1'), '10000'));

  it('once used up keeps background work from Jira until it is reset, in every later invocation', async () => {
    app.site.faults.jiraQuotaUntil = MONDAY_9 + HOUR;
    await expect(sight()).rejects.toBeInstanceOf(JiraUnavailable);
    const asked = requests();
    for (let minute = 0; minute < 55; minute += 5) {
      await expect(sight()).rejects.toBeInstanceOf(JiraUnavailable);
      await app.site.advance(5 * MINUTE);
    }
    expect(requests()).toBe(asked);
    await app.site.advance(6 * MINUTE);
    expect(await sight()).toMatchObject({ kind: 'there' });
  });

  it('is written down by the hour as Jira counts it', async () => {
    await app.ports(({ desk }) => desk.readHistory(app.issueId('SUP-1')));
    await app.site.advance(HOUR);
    await sight();
    const leads = { kind: 'group', groupId: '7c8e0d2a-0003-4b6e-9a01-0a0b0c0d0e03' } as const;
    const there = await subject();
    await app.ports(({ desk }) => desk.resolve(leads, there, null));
    await app.ports(({ desk }) => desk.changedSince(['10000'], MONDAY_9, 20));
    const rows = await app.ports(({ store }) =>
      store.query('job', { index: 'by-kind', partition: ['points'], limit: 10 }),
    );
    const counted = app.site.jira
      .points()
      .map(({ hour, points }) => [new Date(hour).toISOString().slice(0, 13), points]);
    expect(rows.rows.map(({ key, row }) => [key, row.body])).toEqual(
      counted.map(([hour, points]) => [`points:${hour ?? ''}`, { points }]),
    );
  });
});
