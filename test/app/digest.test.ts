import { beforeEach, describe, expect, it } from '@jest/globals';
import { BRAKE_MS } from '../../src/app/brake';
import { effectWrites } from '../../src/app/decision-writes';
import { look } from '../../src/app/look';
import { JiraUnavailable } from '../../src/app/ports/desk';
import type { EffectRow } from '../../src/app/rows';
import { startOrJoin } from '../../src/app/start-or-join';
import { commandEscalation } from '../../src/app/command-escalation';
import { LEASE_MS } from '../../src/app/work-effect';
import { MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

let world: EngineWorld;
const ids: string[] = [];

/** Escalates issue after issue at high severity, all of them told to the same people. */
beforeEach(async () => {
  world = new EngineWorld();
  ids.length = 0;
  for (const issueId of ['1', '2', '3', '4']) {
    world.desk.put(aHistory({ id: issueId, key: `SUP-${issueId}`, createdAt: START }));
    const started = await startOrJoin(
      world.ports,
      world.policies,
      'outage',
      {
        subjectId: issueId,
        projectId: '10000',
        reporterId: 'carla',
        secured: false,
        severity: issueId === '3' ? 'critical' : 'high',
        origin: { kind: 'agent', by: 'ada' },
        reasonCode: 'stuck',
        words: '',
        tried: '',
        shouldKnow: [],
        mayApprove: true,
      },
      null,
    );
    if (!started.ok) throw new Error(started.problem.message);
    ids.push(started.value.escalationId);
  }
  await world.drain();
});

const told = (person: string) =>
  world.desk.comments.filter(({ mentions }) => mentions.includes(person)).map(({ issueId }) => issueId);
const mailsTo = (person: string) => world.desk.mails.filter((mail) => mail.person === person);
const effects = async (): Promise<readonly EffectRow[]> => {
  const rows = await Promise.all(world.store.keys('effect').map((key) => world.store.get('effect', key)));
  return rows.flatMap((row) => (row ? [row.row] : []));
};
/** Moves minute by minute with a sweep every five, as schedule and look-ahead would. */
const pass = async (minutes: number): Promise<void> => {
  for (let minute = 0; minute < minutes; minute += 5) await world.sweepAfter(5);
};

describe('a person whom several escalations would tell at once', () => {
  it('is mentioned on one work item, and gets one digest of the others when the brake ends', async () => {
    await pass(45);
    expect(new Set(told('one')).size).toBe(1);
    expect(mailsTo('one')).toEqual([expect.objectContaining({ subject: 'digest' })]);
    const comments = world.desk.comments.filter(({ text }) => text.startsWith('level-told'));
    expect(comments.map(({ issueId }) => issueId).sort()).toEqual(['1', '2', '3', '4']);
  });

  it('is never told more often than every five minutes', async () => {
    const at: number[] = [];
    const comment = world.desk.comment.bind(world.desk);
    world.desk.comment = (one) => {
      if (one.mentions.includes('one')) at.push(world.now);
      return comment(one);
    };
    const mail = world.desk.mail.bind(world.desk);
    world.desk.mail = (issueId, person, subject) => {
      if (person === 'one') at.push(world.now);
      return mail(issueId, person, subject);
    };
    for (let minute = 0; minute < 180; minute += 1) await world.sweepAfter(1);
    const gaps = at.slice(1).map((instant, index) => instant - (at[index] ?? 0));
    expect(at.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(BRAKE_MS);
  });

  it('gets one message, not one for each five minutes, when their mail had to wait', async () => {
    const at: number[] = [];
    const mail = world.desk.mail.bind(world.desk);
    const comment = world.desk.comment.bind(world.desk);
    const backAt = world.now + 120 * MINUTE;
    world.desk.comment = (one) => {
      if (one.mentions.includes('one')) at.push(world.now);
      return comment(one);
    };
    world.desk.mail = (issueId, person, subject) => {
      if (world.now < backAt) throw new JiraUnavailable('quota', 'rate-limited', backAt);
      if (person === 'one') at.push(world.now);
      return mail(issueId, person, subject);
    };
    await pass(115);
    const waiting = (await effects()).filter(
      ({ work, state, recipient }) => work.kind === 'digest' && state === 'pending' && recipient === 'one',
    );
    expect(waiting).toHaveLength(1);
    for (let minute = 0; minute < 30; minute += 1) await world.sweepAfter(1);
    const gaps = at.slice(1).map((instant, index) => instant - (at[index] ?? 0));
    expect(at.filter((instant) => instant >= backAt).length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(BRAKE_MS);
  });

  it('hears in the digest only of work items that they may browse when it is sent', async () => {
    const texts: string[] = [];
    world.desk.mail = (_issueId, _person, _subject, text?: string) => {
      texts.push(text ?? '');
      return Promise.resolve({ kind: 'done' });
    };
    await pass(30);
    world.desk.whereMayBrowse = (_person, issueIds) =>
      Promise.resolve(new Set(issueIds.filter((id) => id !== '3')));
    await pass(15);
    expect(texts.join()).not.toContain('SUP-3');
    expect(texts.length).toBe(1);
  });

  it('hears nothing of a level that was acknowledged while the digest waited', async () => {
    await world.sweepAfter(30);
    for (const id of ids) await commandEscalation(world.ports, id, 'one', { do: 'acknowledge' });
    await world.drain();
    await pass(10);
    expect(mailsTo('one')).toEqual([]);
    expect((await effects()).filter(({ work }) => work.kind === 'digest').map(({ state }) => state)).toEqual(
      expect.arrayContaining(['cancelled']),
    );
  });

  it('finds each message in exactly one digest, however many workers gather at once', async () => {
    await world.sweepAfter(30);
    world.move(6);
    const waiting = (await effects()).filter(
      ({ work, state }) => work.kind === 'mail' && state === 'pending',
    );
    await Promise.all(
      [...waiting, ...waiting, ...waiting].map(({ id }) => look(world.ports, `effect:${id}`)),
    );
    await world.drain();
    await pass(10);
    const all = await effects();
    const items = all.flatMap(({ work }) =>
      work.kind === 'digest' ? work.items.map((one) => one.escId) : [],
    );
    expect(waiting.length).toBeGreaterThan(1);
    expect(items.length).toBe(new Set(items).size);
    expect(all.filter(({ work, state }) => work.kind === 'mail' && state !== 'gathered')).toEqual([]);
  });

  it('is told in the journal of each escalation that it went into a digest', async () => {
    await pass(40);
    const { rows } = await world.store.query('entry', {
      index: 'by-escalation',
      partition: [ids[1] ?? ''],
      limit: 100,
    });
    const lines = rows.flatMap(({ row }) => row.lines);
    expect(lines.map(({ code }) => code)).toEqual(expect.arrayContaining(['effect-gathered', 'effect-done']));
  });
});

describe('a digest', () => {
  const digest = (given: Partial<EffectRow> = {}): EffectRow => ({
    id: 'digest:one:0',
    escId: ids[0] ?? '',
    projectId: '10000',
    recipient: 'one',
    state: 'pending',
    dueAt: START,
    decidedAt: START,
    work: {
      kind: 'digest',
      id: 'digest:one:0',
      person: 'one',
      items: [
        {
          escId: ids[0] ?? '',
          projectId: '10000',
          issueId: '1',
          rank: 1,
          say: 'manager-missing',
          params: {},
        },
      ],
    },
    attempts: 0,
    leasedUntil: 0,
    outcome: '',
    rank: 1,
    mentions: null,
    ...given,
  });
  const put = (row: EffectRow): void => {
    for (const write of effectWrites(row, row.rank)) {
      if ('put' in write && write.put === 'effect') world.store.seed('effect', { [write.key]: write.row });
      if ('put' in write && write.put === 'agenda') world.store.seed('agenda', { [write.key]: write.row });
    }
  };

  it('whose answer was lost is not sent again, and the journal says that it is not known', async () => {
    put(digest());
    const sent: string[] = [];
    world.desk.mail = (_issueId, person) => {
      sent.push(person);
      return Promise.resolve({ kind: 'unknown', why: 'the answer was lost' });
    };
    await look(world.ports, 'effect:digest:one:0');
    await pass(15);
    expect(sent).toEqual(['one']);
    expect((await world.store.get('effect', 'digest:one:0'))?.row.state).toBe('unknown');
  });

  it('of a worker that died with it in hand is not sent again', async () => {
    put(digest({ attempts: 1, leasedUntil: world.now - 1 }));
    await look(world.ports, 'effect:digest:one:0');
    expect((await world.store.get('effect', 'digest:one:0'))?.row.state).toBe('unknown');
    expect(world.desk.mails).toEqual([]);
  });

  it('that another worker holds is left alone', async () => {
    put(digest({ attempts: 1, leasedUntil: world.now + LEASE_MS }));
    await look(world.ports, 'effect:digest:one:0');
    expect((await world.store.get('effect', 'digest:one:0'))?.row.attempts).toBe(1);
  });

  it('is sent on the most severe of its work items', async () => {
    const about = { projectId: '10000', say: 'manager-missing', params: {} } as const;
    const items = [
      { ...about, escId: ids[0] ?? '', issueId: '1', rank: 1 as const },
      { ...about, escId: ids[2] ?? '', issueId: '3', rank: 0 as const },
    ];
    put(digest({ work: { kind: 'digest', id: 'digest:one:0', person: 'one', items } }));
    await look(world.ports, 'effect:digest:one:0');
    expect(world.desk.mails).toEqual([{ issueId: '3', person: 'one', subject: 'digest' }]);
  });

  it('of one message says it in its own words', async () => {
    put(digest());
    await look(world.ports, 'effect:digest:one:0');
    expect(world.desk.mails).toEqual([{ issueId: '1', person: 'one', subject: 'manager-missing' }]);
  });

  it('waits for its own time when the person was just told', async () => {
    world.store.seed('job', {
      'told:one': { id: 'told:one', kind: 'told', state: 'live', at: world.now - MINUTE, body: { by: 'x' } },
    });
    const message: EffectRow = {
      ...digest(),
      id: 'm1',
      work: { kind: 'mail', id: 'm1', issueId: '1', person: 'one', say: 'manager-missing', params: {} },
    };
    put(message);
    await look(world.ports, 'effect:m1');
    expect((await world.store.get('effect', 'm1'))?.row).toMatchObject({
      state: 'pending',
      dueAt: world.now + 4 * MINUTE,
    });
  });
});
