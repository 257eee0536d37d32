import { beforeEach, describe, expect, it } from '@jest/globals';
import { effectWrites, fanOut } from '../../src/app/decision-writes';
import { look } from '../../src/app/look';
import { pointsKey, SPENDABLE_POINTS } from '../../src/app/points-ledger';
import { JiraUnavailable } from '../../src/app/ports/desk';
import { runSweep } from '../../src/app/run-sweep';
import { startOrJoin } from '../../src/app/start-or-join';
import type { Severity } from '../../src/domain/escalation/severity';
import { HOUR, MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

let world: EngineWorld;
beforeEach(() => {
  world = new EngineWorld();
});

const SEVERITIES = ['elevated', 'critical', 'high'] as const;

async function escalate(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const issueId = String(100 + index);
    world.desk.put(aHistory({ id: issueId, createdAt: START }));
    const severity: Severity = SEVERITIES[index % SEVERITIES.length] ?? 'high';
    await startOrJoin(
      world.ports,
      world.policies,
      'outage',
      {
        subjectId: issueId,
        projectId: '10000',
        reporterId: 'carla',
        secured: false,
        severity,
        origin: { kind: 'agent', by: 'ada' },
        reasonCode: 'stuck',
        words: '',
        tried: '',
        shouldKnow: [],
        mayApprove: true,
      },
      null,
    );
  }
  await world.drain();
}

/** Runs drains as the queue would, until none asks for the next. */
async function drainAll(): Promise<number> {
  let drains = 0;
  for (let one = world.pushed.shift(); one; one = world.pushed.shift()) {
    if (one.delaySeconds > 0 && one.look !== 'drain') continue;
    if (one.look === 'drain') drains += 1;
    if (drains > 200) throw new Error('drains without end');
    await look(world.ports, one.look);
  }
  return drains;
}

const told = (): readonly string[] =>
  world.desk.comments.filter(({ text }) => text.startsWith('level-told')).map(({ issueId }) => issueId);
const severityOf = (issueId: string): string => SEVERITIES[(Number(issueId) - 100) % 3] ?? '';

describe('a drain', () => {
  it('tells each of many overdue escalations once, the most severe first', async () => {
    await escalate(160);
    world.move(240);
    await runSweep(world.ports);
    await drainAll();
    expect([...told()].sort()).toEqual([...new Set(told())].sort());
    expect(told()).toHaveLength(160);
    const order = told().map(severityOf);
    // Batches are told side by side; between batches the order holds.
    const lastCritical = order.lastIndexOf('critical');
    const firstElevated = order.indexOf('elevated');
    expect(lastCritical).toBeLessThan(firstElevated + 5);
  });

  it('asks Jira about many subjects and people at once', async () => {
    await escalate(100);
    world.move(240);
    let bulk = 0;
    const sightsOf = world.desk.sightsOf.bind(world.desk);
    world.desk.sightsOf = (subjects) => {
      bulk += 1;
      return sightsOf(subjects);
    };
    world.desk.whoMayBrowse = () => Promise.reject(new Error('asked one by one'));
    let checks = 0;
    world.desk.whereMayBrowse = (_person, issueIds) => {
      checks += 1;
      return Promise.resolve(new Set(issueIds));
    };
    await runSweep(world.ports);
    await drainAll();
    expect(told()).toHaveLength(100);
    expect(bulk).toBeLessThanOrEqual(3);
    expect(checks).toBeLessThan(20);
  });

  it('runs one at a time', async () => {
    await escalate(120);
    world.move(240);
    await Promise.all([look(world.ports, 'drain'), look(world.ports, 'drain'), look(world.ports, 'drain')]);
    expect(told().length).toBeLessThanOrEqual(50);
    await drainAll();
    expect(told()).toHaveLength(120);
  });

  it('goes on when its lease has run out with the worker that held it', async () => {
    await escalate(10);
    world.move(240);
    const body = { until: world.now + MINUTE, shunned: {} };
    world.store.seed('job', { drain: { id: 'drain', kind: 'drain', state: 'running', at: world.now, body } });
    await look(world.ports, 'drain');
    expect(told()).toEqual([]);
    world.move(2);
    await look(world.ports, 'drain');
    await drainAll();
    expect(told()).toHaveLength(10);
  });

  it('does not let rows that always fail keep those behind them from their turn', async () => {
    await escalate(20);
    for (let index = 0; index < 120; index += 1) {
      world.store.seed('duty', {
        [`poison:${index}`]: {
          id: `poison:${index}`,
          escId: 'gone-1',
          projectId: '10000',
          kind: 'action',
          holder: 'ada',
          state: 'open',
          dueAt: START,
          doneAt: null,
          chased: 0,
        },
      });
      const agenda = {
        type: 'duty' as const,
        id: `poison:${index}`,
        dueAt: START - HOUR,
        severity: 0 as const,
      };
      world.store.seed('agenda', { [`duty:poison:${index}`]: agenda });
    }
    world.move(240);
    await runSweep(world.ports);
    await drainAll();
    expect(told()).toHaveLength(20);
  });

  it('ends although an agenda row names nothing that is there', async () => {
    world.store.seed('agenda', {
      'escalation:gone-1': { type: 'escalation', id: 'gone-1', dueAt: START - HOUR, severity: 0 },
    });
    world.pushed.push({ look: 'drain', delaySeconds: 0 });
    expect(await drainAll()).toBeLessThanOrEqual(2);
  });

  it('leaves the less severe when little of the site’s share is left, and takes them up in the next hour', async () => {
    await escalate(30);
    world.move(240);
    const id = pointsKey(world.now);
    const body = { points: Math.floor(0.98 * SPENDABLE_POINTS) };
    world.store.seed('job', { [id]: { id, kind: 'points', state: 'counted', at: world.now, body } });
    await runSweep(world.ports);
    await drainAll();
    expect(new Set(told().map(severityOf))).toEqual(new Set(['critical']));
    await world.sweepAfter(60);
    await drainAll();
    expect(new Set(told()).size).toBe(30);
  });

  it('stops at once when Jira says that its quota is used up, and burns no attempt', async () => {
    await escalate(60);
    world.move(240);
    let asked = 0;
    world.desk.sightsOf = () => {
      asked += 1;
      return Promise.reject(new JiraUnavailable('quota', 'rate-limited', world.now + HOUR));
    };
    await look(world.ports, 'drain');
    expect(asked).toBe(1);
    expect(world.pushed).toEqual([]);
    expect(told()).toEqual([]);
  });

  it('hands on what its time does not reach', async () => {
    await escalate(60);
    world.move(240);
    let calls = 0;
    const { clock } = world.ports;
    world.ports.clock.remainingMs = () => {
      calls += 1;
      return calls % 40 === 0 ? 1_000 : 25_000;
    };
    await look(world.ports, 'drain');
    expect(told().length).toBeLessThan(60);
    clock.remainingMs = () => 25_000;
    await drainAll();
    expect(told()).toHaveLength(60);
  });

  it('puts off what is too much for one work item at once', async () => {
    await escalate(1);
    const id = '100-1';
    for (let index = 0; index < 30; index += 1) {
      const work = {
        kind: 'tell' as const,
        id: `${id}:many:${index}`,
        issueId: '100',
        people: ['ada'],
        say: 'manager-missing' as const,
        params: {},
      };
      const row = { ...fanOut('x', id, '10000', [], world.now), id: work.id, work };
      for (const write of effectWrites(row, 0)) {
        if ('put' in write && write.put === 'effect') world.store.seed('effect', { [write.key]: write.row });
        if ('put' in write && write.put === 'agenda') world.store.seed('agenda', { [write.key]: write.row });
      }
    }
    world.desk.comments.length = 0;
    await look(world.ports, 'drain');
    expect(world.desk.comments).toHaveLength(12);
    const later = world.pushed.filter(({ delaySeconds }) => delaySeconds > 0);
    expect(later).toHaveLength(18);
    for (const { look: key } of later) await look(world.ports, key);
    expect(world.desk.comments).toHaveLength(30);
  });

  it('writes mirrors together, and after everything that people wait for', async () => {
    await escalate(80);
    world.desk.reflections.length = 0;
    world.move(240);
    const order: string[] = [];
    const comment = world.desk.comment.bind(world.desk);
    world.desk.comment = (one) => {
      order.push('comment');
      return comment(one);
    };
    const reflectAll = world.desk.reflectAll.bind(world.desk);
    world.desk.reflectAll = (mirrors) => {
      order.push(`mirrors ${mirrors.length}`);
      return reflectAll(mirrors);
    };
    await runSweep(world.ports);
    await drainAll();
    expect(order.lastIndexOf('comment')).toBeLessThan(order.findIndex((one) => one.startsWith('mirrors')));
    expect(world.desk.reflections).toHaveLength(80);
    expect(order.filter((one) => one.startsWith('mirrors')).length).toBeLessThanOrEqual(4);
  });

  it('finds a step behind thousands of mirrors that wait longer, and reads few of them', async () => {
    await escalate(3);
    world.move(240);
    const mirrors = Array.from({ length: 2_500 }, (_, index) => {
      const id = `9-1:reflect:${index}`;
      return [`effect:${id}`, { type: 'effect', id, dueAt: START, severity: 0 }] as const;
    });
    world.store.seed('agenda', Object.fromEntries(mirrors));
    const reads: number[] = [];
    const query = world.store.query.bind(world.store);
    world.store.query = async (entity, asked) => {
      const found = await query(entity, asked);
      if (entity === 'agenda') reads.push(found.rows.length);
      return found;
    };
    await runSweep(world.ports);
    const [asked] = world.pushed.splice(0);
    reads.length = 0;
    await look(world.ports, asked?.look ?? '');
    expect(told()).toHaveLength(3);
    expect(reads.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(200);
  });
});
