import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { issueChanged } from '../../src/app/issue-changed';
import { lookAtIssue } from '../../src/app/look-at-issue';
import type { Criterion } from '../../src/domain/criteria/criterion';
import type { IssueHistory } from '../../src/domain/criteria/history';
import { MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

const unassigned = (mode: Criterion['mode']): Criterion => ({
  id: 'unassigned',
  name: 'Nobody has it',
  ownerId: 'admin',
  notes: '',
  mode,
  scope: {},
  when: { match: 'all', members: [{ fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 }] },
  holdsForMinutes: 0,
  starts: { playbookId: 'outage', severity: 'high', reasonCode: 'stuck' },
  coolDownMinutes: 60,
  capPerHour: 10,
});

function watching(mode: Criterion['mode'] = 'start', history: Partial<IssueHistory> = {}): EngineWorld {
  const world = new EngineWorld();
  const { playbooks: playbook, ladders: ladder, calendars: calendar, criteria } = world.policies;
  const off = Object.fromEntries(
    Object.entries(criteria).map(([id, { body }]) => [
      id,
      { version: 1, body: { ...body, mode: 'off' as const } },
    ]),
  );
  world.store.seed('generation', {
    '10000': {
      number: 1,
      live: {
        criterion: { ...off, unassigned: { version: 1, body: unassigned(mode) } },
        playbook,
        ladder,
        calendar,
      },
    },
  });
  world.desk.put(aHistory({ createdAt: START, readAt: START, ...history }));
  return world;
}

describe('looking at an issue', () => {
  it('says what is coming, when, and which act stops it, and looks again at that instant', async () => {
    const world = watching();
    await issueChanged(world.ports, { issueId: '1', kind: 'created' });
    const watch = await world.store.get('watch', '1');
    expect(watch?.row.upcoming).toEqual([
      { criterionId: 'unassigned', at: START + 15 * MINUTE, fact: 'assigneeMissingFor', stops: 'assign' },
    ]);
    expect((await world.store.get('agenda', 'watch:1'))?.row.dueAt).toBe(START + 15 * MINUTE);
  });

  it('starts an escalation when the criterion comes to hold by time alone, once for the whole stretch', async () => {
    const world = watching();
    await issueChanged(world.ports, { issueId: '1', kind: 'created' });
    await world.sweepAfter(15);
    await lookAtIssue(world.ports, '1');
    await lookAtIssue(world.ports, '1');
    expect(world.store.keys('firing')).toHaveLength(1);
    const head = await world.store.get('escalation', '1-1');
    expect(head?.row).toMatchObject({
      origin: { kind: 'criterion', by: 'unassigned' },
      severity: 'high',
      openedAt: START + 15 * MINUTE,
    });
    const request = await world.store.get('part', '1-1:request:0');
    expect(request?.row.name === 'request' ? request.row.body.voices : []).toEqual([
      expect.objectContaining({ by: 'criterion:unassigned' }),
    ]);
  });

  it('fires once when an event and the sweep look in the same instant', async () => {
    const world = watching();
    world.move(20);
    await Promise.all([1, 2, 3].map(() => issueChanged(world.ports, { issueId: '1', kind: 'updated' })));
    expect(world.store.keys('escalation')).toEqual(['1-1']);
    const request = await world.store.get('part', '1-1:request:0');
    expect(request?.row.name === 'request' ? request.row.body.voices : []).toHaveLength(1);
  });

  it('finds in time that the act which stops it was done', async () => {
    const world = watching();
    await issueChanged(world.ports, { issueId: '1', kind: 'created' });
    world.desk.put(
      aHistory({
        createdAt: START,
        assignee: { id: 'ada', name: 'Ada' },
        changes: [
          {
            at: START + MINUTE,
            authorId: 'ada',
            field: 'assignee',
            from: null,
            to: { id: 'ada', name: 'Ada' },
          },
        ],
      }),
    );
    await world.sweepAfter(15);
    expect(world.store.keys('escalation')).toEqual([]);
    expect((await world.store.get('watch', '1'))?.row.upcoming).toEqual([]);
  });

  it('leaves a proposal where the criterion only proposes', async () => {
    const world = watching('propose');
    world.move(20);
    await lookAtIssue(world.ports, '1');
    expect(world.store.keys('escalation')).toEqual([]);
    expect((await world.store.get('watch', '1'))?.row.proposed).toEqual([
      { criterionId: 'unassigned', since: START + 15 * MINUTE },
    ]);
    const [key] = world.store.keys('firing');
    expect((await world.store.get('firing', key ?? ''))?.row.state).toBe('proposed');
  });

  describe('found late, when an escalation of the same matter has ended', () => {
    const escalatedByHandUntil = async (minutes: number, mode: Criterion['mode'] = 'start') => {
      const world = watching(mode);
      const id = await world.open();
      world.move(minutes);
      const command = { do: 'withdraw', reason: 'not-needed', words: 'It is handled.' } as const;
      const ended = await commandEscalation(world.ports, id, 'ada', command);
      expect(ended.ok).toBe(true);
      world.move(30);
      await lookAtIssue(world.ports, '1');
      return world;
    };

    it('starts no second one where it came due before that end', async () => {
      const world = await escalatedByHandUntil(16);
      expect(world.store.keys('escalation')).toEqual(['1-1']);
      const [key] = world.store.keys('firing');
      expect((await world.store.get('firing', key ?? ''))?.row).toMatchObject({
        state: 'joined',
        escId: '1-1',
      });
    });

    it('proposes none either', async () => {
      expect((await escalatedByHandUntil(16, 'propose')).store.keys('firing')).toEqual([]);
    });

    it('starts one where it came due after that end', async () => {
      expect((await escalatedByHandUntil(14)).store.keys('escalation')).toEqual(['1-1', '1-2']);
    });
  });

  it('keeps the inputs of the decision with the firing', async () => {
    const world = watching();
    world.move(20);
    await lookAtIssue(world.ports, '1');
    const [key] = world.store.keys('firing');
    expect((await world.store.get('firing', key ?? ''))?.row).toMatchObject({
      state: 'started',
      escId: '1-1',
      inputs: {
        generation: 1,
        heldSince: START + 15 * MINUTE,
        why: [{ fact: 'assigneeMissingFor', held: true }],
      },
    });
  });

  it('ends what ran on a deleted issue and stops watching it', async () => {
    const world = watching();
    const id = await world.open();
    await issueChanged(world.ports, { issueId: '1', kind: 'updated' });
    world.desk.histories.delete('1');
    await issueChanged(world.ports, { issueId: '1', kind: 'deleted' });
    expect((await world.store.get('escalation', id))?.row).toMatchObject({
      stage: 'withdrawn',
      withdrawn: 'subject-deleted',
    });
    expect(world.store.keys('agenda').filter((key) => key.startsWith('watch:'))).toEqual([]);
  });

  it('watches nothing in a project that is switched off', async () => {
    const world = watching();
    world.desk.projects = [];
    await issueChanged(world.ports, { issueId: '1', kind: 'updated' });
    expect(world.store.keys('watch')).toEqual([]);
  });
});
