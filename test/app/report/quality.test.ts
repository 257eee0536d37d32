import { beforeEach, describe, expect, it } from '@jest/globals';
import { rebuildReport } from '../../../src/app/report/report-job';
import { recordKey } from '../../../src/app/report/rollup-row';
import { changePortalState } from '../../../src/app/portal/portal-row';
import type { Sla } from '../../../src/domain/criteria/history';
import { DAY, HOUR } from '../../../src/domain/time';
import { PROJECT, ReportWorld } from './report-world';

let world: ReportWorld;

beforeEach(() => {
  world = new ReportWorld();
});

/** Runs since now with so many hours left; below zero it is breached. */
const slaWith = (hoursLeft: number, given: Partial<Sla['cycles'][number]> = {}): Sla => ({
  id: '1',
  name: 'Time to resolution',
  cycles: [
    {
      startedAt: world.now - HOUR,
      breachAt: world.now + hoursLeft * HOUR,
      stoppedAt: null,
      breached: hoursLeft < 0,
      paused: false,
      goalMs: 8 * HOUR,
      elapsedMs: (8 - hoursLeft) * HOUR,
      remainingMs: hoursLeft * HOUR,
      ongoing: true,
      ...given,
    },
  ],
});
const solve = (issueId: string) =>
  world.act(issueId, { do: 'withdraw', reason: 'resolved', words: 'Solved.' });
const whole = async () => (await world.page('project')).whole.counts;

describe('SLAs before and after', () => {
  it('count on the day of opening as they were then, and on the day of the end as they came out', async () => {
    await world.start('1', '7', { slas: [slaWith(-1)] });
    await world.start('2', '7', { slas: [slaWith(2)] });
    await world.start('3', '8', { slas: [slaWith(2)] });
    await world.start('4', '8');
    const [lost, saved] = [
      slaWith(2, { breached: true }),
      slaWith(2, { stoppedAt: world.now + HOUR, ongoing: false }),
    ];
    world.change('2', { slas: [lost] });
    world.change('3', { slas: [saved] });
    world.move(60 * 5);
    for (const id of ['1', '2', '3', '4']) await solve(id);
    await world.count();
    expect(await whole()).toMatchObject({ opened: 4, slaKnown: 3, slaLate: 1, slaLost: 1, slaSaved: 1 });
    const { groups } = await world.page('sla');
    expect(groups.map(({ name, figures }) => [name, figures.counts])).toEqual([
      ['Time to resolution', { slaKnown: 3, slaLate: 1, slaLost: 1, slaSaved: 1 }],
    ]);
    expect((await world.page('service')).groups[0]?.figures.counts).toMatchObject({ slaLate: 1, slaLost: 1 });
  });

  it('go by what was read when it was escalated, though its own acts made the goal shorter since', async () => {
    await world.start('1', '7', { slas: [slaWith(2)] });
    world.change('1', { slas: [slaWith(-3)] });
    await world.count();
    expect(await whole()).toMatchObject({ slaKnown: 1 });
    expect(await whole()).not.toHaveProperty('slaLate');
  });

  it('are asked for again by a rebuild where records were taken up before any were kept', async () => {
    await world.start('1', '7', { slas: [slaWith(-1)] });
    await world.count();
    const key = recordKey(PROJECT, '1-1');
    const stored = await world.store.get('rollup', key);
    if (stored?.row.what !== 'record') throw new Error('the record was taken up');
    const figures = { ...stored.row.figures, slas: null };
    world.store.seed('rollup', { [key]: { ...stored.row, figures } });
    await rebuildReport(world.ports, PROJECT, 'jonas');
    await world.finish();
    expect(await whole()).toMatchObject({ slaLate: 1 });
  });
});

describe('ratings', () => {
  const rated = (rating: number) => ({ satisfaction: { rating, ratedAt: world.now } });
  const rateInPortal = (issueId: string, stars: number) =>
    changePortalState(world.ports, { issueId, projectId: PROJECT }, (before) => ({
      ...before,
      ratings: { ...before.ratings, [`${issueId}-1`]: { by: 'carla', at: world.now, stars } },
    }));

  it('of a request count where the escalation ended, once a day what came later', async () => {
    await world.start('1', '7');
    world.change('1', rated(2));
    world.move(60);
    await solve('1');
    await world.count();
    expect(await whole()).toMatchObject({ 'request:2': 1 });
    world.change('1', rated(5));
    world.desk.rated = ['1'];
    world.move(61);
    await world.count();
    world.change('1', rated(4));
    world.move(60 * 12);
    await world.count();
    const soon = await whole();
    world.move(DAY / 60_000);
    await world.count();
    expect(soon).toMatchObject({ 'request:5': 1 });
    expect(await whole()).toMatchObject({ 'request:4': 1, withdrawn: 1 });
    expect(await whole()).not.toHaveProperty('request:5');
  });

  it('from before the escalation, and of one that still runs, are none of it', async () => {
    await world.start('1', '7');
    world.change('1', { satisfaction: { rating: 1, ratedAt: world.now - HOUR } });
    await world.start('2', '7');
    world.change('2', rated(1));
    await solve('1');
    await world.count();
    expect(Object.keys(await whole()).filter((name) => name.startsWith('request:'))).toEqual([]);
  });

  it('of how it was handled are taken up within the hour after they were given in the portal', async () => {
    await world.start('1', '7');
    await solve('1');
    await world.count();
    world.move(10);
    await rateInPortal('1', 3);
    world.move(61);
    await world.count();
    expect(await whole()).toMatchObject({ 'handling:3': 1 });
  });
});
