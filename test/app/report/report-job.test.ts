import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  rebuildReport,
  refreshReport,
  reportsDue,
  stopReport,
  workReport,
} from '../../../src/app/report/report-job';
import { reportJobKey } from '../../../src/app/report/report-work';
import { dayKey, monthKey, recordKey } from '../../../src/app/report/rollup-row';
import { HOUR } from '../../../src/domain/time';
import { PROJECT, ReportWorld } from './report-world';

let world: ReportWorld;

beforeEach(() => {
  world = new ReportWorld();
});

const groups = async (by: Parameters<ReportWorld['page']>[0] = 'service') =>
  Object.fromEntries((await world.page(by)).groups.map(({ value, figures }) => [value, figures.counts]));

/** Everything that figures are made of, as it is stored. */
const stored = async (of: ReportWorld): Promise<unknown> => {
  const keys = [...of.store.keys('rollup')].sort();
  const rows = await of.store.getMany(keys.map((key) => ({ entity: 'rollup' as const, key })));
  return keys.map((key, index) => [key, rows[index]?.row]);
};

async function threeOfTwoServices(of = world): Promise<void> {
  await of.start('1', '7');
  await of.start('2', '7');
  of.move(60);
  await of.start('3', '8', { criterion: 'age' });
  await of.logEffort('1', 90);
  of.move(60 * 24);
  await of.act('2', { do: 'withdraw', reason: 'mistake', words: 'Not ours.' });
}

describe('the first figures', () => {
  it('are worked out by themselves, from what is there', async () => {
    await threeOfTwoServices();
    await world.count();
    const page = await world.page();
    expect(page.work.state).toBe('done');
    expect(page.whole.counts).toMatchObject({ opened: 3, withdrawn: 1, 'effort:technical': 90, mistaken: 1 });
    expect(page.trend.slice(1, 4).map(({ opened, ended, open }) => [opened, ended, open])).toEqual([
      [3, 0, 3],
      [0, 1, 2],
    ]);
    expect(await groups()).toMatchObject({
      7: { opened: 2, withdrawn: 1, 'effort:technical': 90 },
      8: { opened: 1 },
    });
    expect(await groups('criterion')).toMatchObject({ age: { opened: 1 } });
    expect(await groups('person')).toEqual({ ada: { 'effort:technical': 90 } });
  });

  it('wait while steps do that came due, and are worked out when the reconcile finds them left', async () => {
    await world.start('1');
    world.move(60);
    await reportsDue(world.ports, [PROJECT]);
    const read: string[] = [];
    const readHistories = world.desk.readHistories.bind(world.desk);
    world.desk.readHistories = (ids) => {
      read.push(...ids);
      return readHistories(ids);
    };
    await workReport(world.ports, PROJECT);
    expect((await world.page()).work.state).toBe('running');
    expect(read).toEqual([]);
    world.move(20);
    await world.count();
    expect((await world.page()).whole.counts.opened).toBe(1);
    expect(read).toEqual(['1']);
  });

  it('say so while there are none, and set themselves off when a reader comes first', async () => {
    await world.start('1');
    expect(await world.page()).toMatchObject({ figuresAt: null, work: { state: 'none' }, groups: [] });
    await refreshReport(world.ports, PROJECT);
    expect((await world.page()).work.state).toBe('running');
    await world.finish();
    expect((await world.page()).whole.counts.opened).toBe(1);
  });
});

describe('a change of a record', () => {
  it('is taken up within the hour, and its day is added up anew instead of being added to', async () => {
    await threeOfTwoServices();
    await world.count();
    await world.logEffort('1', 30);
    await world.act('1', { do: 'set-manager', accountId: 'ben' });
    await world.count();
    expect((await world.page()).whole.counts['effort:technical']).toBe(90);
    world.move(61);
    await world.count();
    expect((await world.page()).whole.counts).toMatchObject({ opened: 3, 'effort:technical': 120 });
  });

  it('that comes after its end is found too', async () => {
    await threeOfTwoServices();
    await world.count();
    world.move(60 * 24 * 2);
    await world.count();
    await world.logEffort('2', 45);
    world.move(61);
    await world.count();
    expect(await groups()).toMatchObject({ 7: { 'effort:technical': 135 } });
  });

  it('costs nothing where nothing changed: no row is written but that of the work', async () => {
    await threeOfTwoServices();
    await world.count();
    world.move(60 * 24);
    await world.count();
    let others = 0;
    const transact = world.store.transact.bind(world.store);
    world.store.transact = (writes) => {
      others += writes.length - 1;
      return transact(writes);
    };
    world.move(61);
    await world.count();
    expect(others).toBe(0);
  });

  it('comes to the same figures as a rebuild of everything', async () => {
    await threeOfTwoServices();
    await world.count();
    world.move(61);
    await world.logEffort('3', 15);
    await world.act('1', { do: 'withdraw', reason: 'resolved', words: 'Solved.' });
    world.move(61);
    await world.count();
    const bit = await stored(world);
    await rebuildReport(world.ports, PROJECT, 'jonas');
    await world.finish();
    expect(await stored(world)).toEqual(bit);
  });
});

describe('the work on figures', () => {
  it('goes on where it was killed, wherever that is, and comes to the same', async () => {
    await threeOfTwoServices();
    let writes = 0;
    world.store.beforeTransact = () => Promise.resolve(void (writes += 1));
    await world.count();
    const whole = await stored(world);
    expect(writes).toBeGreaterThan(8);
    for (let kill = 1; kill <= writes; kill += 1) {
      const other = new ReportWorld();
      await threeOfTwoServices(other);
      let seen = 0;
      other.store.beforeTransact = () => {
        seen += 1;
        return seen === kill ? Promise.reject(new Error('killed')) : Promise.resolve();
      };
      await other.count().catch(() => undefined);
      other.move(11);
      await other.count();
      expect(await stored(other)).toEqual(whole);
    }
  });

  it('ends where somebody else came first', async () => {
    await threeOfTwoServices();
    await reportsDue(world.ports, [PROJECT]);
    await world.leaveNoStepWaiting();
    world.store.beforeTransact = async () => {
      world.store.beforeTransact = () => Promise.resolve();
      const job = await world.store.get('job', reportJobKey(PROJECT));
      if (job) await world.store.transact([{ put: 'job', key: job.key, row: job.row, rev: job.rev }]);
    };
    await world.finish();
    expect((await world.page()).work.state).toBe('running');
  });

  it('stops when it is told to, and goes on when somebody asks', async () => {
    await threeOfTwoServices();
    await reportsDue(world.ports, [PROJECT]);
    await stopReport(world.ports, PROJECT);
    await world.finish();
    expect(await world.page()).toMatchObject({
      figuresAt: null,
      work: { state: 'stopped', what: 'rebuild' },
    });
    world.move(600);
    await world.count();
    expect((await world.page()).work.state).toBe('stopped');
    await refreshReport(world.ports, PROJECT);
    await world.finish();
    expect((await world.page()).whole.counts.opened).toBe(3);
  });

  it('hands the rest on before the invocation ends', async () => {
    await threeOfTwoServices();
    await reportsDue(world.ports, [PROJECT]);
    world.remainingMs = 3_000;
    world.pushed.splice(0, world.pushed.length, { look: reportJobKey(PROJECT), delaySeconds: 0 });
    await expect(world.finish()).rejects.toThrow('never done');
    world.remainingMs = 25_000;
    await world.finish();
    expect((await world.page()).work.state).toBe('done');
  });

  it('asks Jira for a subject when it is first counted, and once more when it has ended', async () => {
    await threeOfTwoServices();
    world.desk.asked = 0;
    await world.count();
    expect(world.desk.asked).toBe(3);
    world.move(61);
    await world.logEffort('1', 5);
    await world.count();
    expect(world.desk.asked).toBe(3);
    await world.act('1', { do: 'withdraw', reason: 'resolved', words: 'Solved.' });
    world.move(61);
    await world.count();
    expect(world.desk.asked).toBe(4);
  });
});

describe('a month of a very large project', () => {
  it('fits into its row: values with less in them are added up as the rest', async () => {
    const days = Array.from({ length: 31 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`);
    const counts = { opened: 4, closed: 4, 'effort:technical': 90, 'kept:customer': 3, 'request:4': 1 };
    const spread = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [String(10 + at), 1]));
    for (const day of days) {
      const tally = {
        counts,
        spreads: { whole: spread, plan: spread },
        openedOn: { [day]: 4 },
        endedOn: { [day]: 4 },
      };
      const service = Object.fromEntries(
        Array.from({ length: 90 }, (_, at) => [
          `s${at}-${Number(day.slice(-2)) % 3}`,
          { name: `Service ${at}`, tally },
        ]),
      );
      world.store.seed('rollup', {
        [dayKey(PROJECT, day)]: { what: 'day', projectId: PROJECT, day, figures: { service } },
      });
    }
    await world.start('1');
    await world.count();
    const stored = await world.store.get('rollup', monthKey(PROJECT, 'service', '2026-03'));
    if (stored?.row.what !== 'month') throw new Error('the month was added up');
    const { figures } = stored.row;
    expect(JSON.stringify(figures).length).toBeLessThan(180_001);
    expect(Object.keys(figures).length).toBeLessThan(200);
    const opened = Object.values(figures).map(({ tally }) => tally.counts.opened ?? 0);
    expect(opened.reduce((sum, n) => sum + n, 0)).toBe(30 * 90 * 4 + 1);
  });
});

describe('what is gone', () => {
  it('counts where it is now once its work item was moved to another project', async () => {
    await threeOfTwoServices();
    await world.count();
    const head = await world.store.get('escalation', '1-1');
    if (!head) throw new Error('there is an escalation');
    const moved = { ...head.row, projectId: '20000', lastAt: world.now };
    world.store.seed('escalation', { '1-1': moved });
    const lines = [{ code: 'subject-moved' as const, params: { from: PROJECT, to: '20000' } }];
    const entry = { escId: '1-1', projectId: '20000', at: world.now, by: 'engine', lines, inputs: null };
    world.store.seed('entry', { '1-1:moved': entry });
    await reportsDue(world.ports, ['20000']);
    await world.finish();
    expect(world.store.keys('rollup')).toContain(recordKey('20000', '1-1'));
    expect(world.store.keys('rollup')).not.toContain(recordKey(PROJECT, '1-1'));
    expect((await world.page()).whole.counts.opened).toBe(2);
  });

  it('is not set off before its hour', async () => {
    await world.start('1');
    await world.count();
    world.move(HOUR / 60_000 - 1);
    expect(await world.count()).toBe(0);
  });
});
