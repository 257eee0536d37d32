import { beforeEach, describe, expect, it } from '@jest/globals';
import { proposeProblem } from '../../../src/app/report/propose-problem';
import { aProjectPermit, aCallerDesk, seesIssues } from '../../support/a-project-permit';
import { savePolicy } from '../../../src/app/save-policy';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { done } from '../../../src/domain/problem';
import { PROJECT, ReportWorld } from './report-world';

let world: ReportWorld;

beforeEach(async () => {
  world = new ReportWorld();
  await world.start('1', '7');
  await world.start('2', '7', { secured: true });
  await world.start('3', '9', { secured: true });
  await world.logEffort('2', 60);
  await world.count();
});

describe('subjects under a security level', () => {
  it('are in no row that readers share', async () => {
    const rows = await world.store.getMany(
      world.store.keys('rollup').map((key) => ({ entity: 'rollup' as const, key })),
    );
    const shared = rows.flatMap((stored) =>
      stored?.row.what === 'day' || stored?.row.what === 'month' ? [JSON.stringify(stored.row)] : [],
    );
    expect(shared.join()).not.toMatch(/"9"|effort|"opened":[23]/u);
  });

  it('count for whoever may browse them, with their effort and in their groups', async () => {
    const page = await world.page();
    expect(page.whole.counts).toMatchObject({ opened: 3, 'effort:technical': 60 });
    expect(page.groups.map(({ value, figures }) => [value, figures.counts.opened])).toEqual([
      ['7', 2],
      ['9', 1],
    ]);
    expect(page.hidden).toBe(false);
  });

  it('are nothing to everybody else, but that something is hidden; how much does not show', async () => {
    world.unseen = ['2', '3'];
    const page = await world.page();
    expect(page.whole.counts).toEqual((await world.page('project')).whole.counts);
    expect(page.whole.counts.opened).toBe(1);
    expect(page.groups.map(({ value }) => value)).toEqual(['7']);
    expect(page.hidden).toBe(true);
  });

  it('leave the shared figures when a level is put on them later', async () => {
    const head = await world.store.get('escalation', '1-1');
    if (!head) throw new Error('there is an escalation');
    world.move(61);
    world.store.seed('escalation', { '1-1': { ...head.row, secured: true, lastAt: world.now } });
    await world.count();
    world.unseen = ['1', '2', '3'];
    expect((await world.page()).whole.counts).toEqual({});
  });
});

describe('costs', () => {
  it('are for project admins and the escalation role, where hours are priced', async () => {
    expect(await world.page('project')).toMatchObject({ currency: null, whole: { cost: null } });
    const rates = { currency: 'EUR', perHour: { technical: 80 } };
    const body = { ...SHIPPED_POLICIES.settings.body, rates };
    const settings = { projectId: PROJECT, generation: 0, kind: 'settings', policyId: 'project', body };
    expect(await savePolicy(world.ports, aProjectPermit(), settings)).toMatchObject({ ok: true });
    expect(await world.page('project')).toMatchObject({ currency: 'EUR', whole: { cost: 80 } });
    const agent = { agent: true, escalationRole: false, projectAdmin: false, jiraAdmin: false };
    expect(await world.page('project', { standing: agent })).toMatchObject({
      currency: null,
      whole: { cost: null },
    });
    const project = () =>
      Promise.resolve({ key: 'SUP', name: 'Support', switchedOn: true, roles: [body.escalationRole] });
    const runner = { standing: agent, desk: aCallerDesk({ project }) };
    expect(await world.page('project', runner)).toMatchObject({ currency: 'EUR', whole: { cost: 80 } });
  });
});

describe('a problem that is proposed', () => {
  const permit = aProjectPermit({ desk: aCallerDesk({ visible: seesIssues('1') }) });
  it('is made once, as the reader, and not by an escalation that they cannot see', async () => {
    const made: string[] = [];
    const desk = aCallerDesk({
      visible: seesIssues('1', '77'),
      problems: {
        find: () => Promise.resolve(undefined),
        create: ({ projectId, escalationId }) => {
          made.push(`${projectId} ${escalationId}`);
          return Promise.resolve(done({ id: '77', openedAt: null }));
        },
      },
    });
    const problem = { summary: 'The shop again', text: '' };
    const own = { ...problem, escalationId: '1-1' };
    expect(await proposeProblem(world.ports, { ...permit, desk }, own)).toMatchObject({
      value: { key: 'SUP-77' },
    });
    const other = { ...problem, escalationId: '2-1' };
    expect(await proposeProblem(world.ports, { ...permit, desk }, other)).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'escalationId' }] },
    });
    expect(made).toEqual([`${PROJECT} 1-1`]);
  });
});
