import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ProjectPermit } from '../../src/app/permit';
import { startOrJoin } from '../../src/app/start-or-join';
import { commandEscalation } from '../../src/app/command-escalation';
import { answerShiftOffer, offerShift } from '../../src/app/shift/answer-shift';
import { viewShift } from '../../src/app/shift/view-shift';
import type { ShiftView } from '../../src/contract/shift-view';
import { HOUR } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import { aProjectPermit } from '../support/a-project-permit';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

let world: EngineWorld;
const ISSUES = ['1', '2', '3'];
const as = (by: string): ProjectPermit => ({ ...aProjectPermit(), by, desk: deskOf() });

/** Everybody sees every work item, unless a test says otherwise. */
const deskOf = (): ProjectPermit['desk'] => ({
  ...aProjectPermit().desk,
  visible: (ids) =>
    Promise.resolve(new Map(ids.map((id) => [id, { key: `SUP-${id}`, summary: `Item ${id}` }]))),
  isPerson: (id) => Promise.resolve(id !== 'nobody'),
});

async function page(by: string): Promise<ShiftView> {
  const view = await viewShift(world.ports, as(by), { hours: 8 });
  if (!view.ok) throw new Error(view.problem.message);
  return view.value;
}

const offer = (toId = 'ben', words = '') =>
  offerShift(world.ports, as('mona'), {
    toId,
    hours: 8,
    words: 'Quiet night.',
    escalations: ISSUES.map((id) => ({ id: `${id}-1`, words: id === '2' ? 'Call the vendor.' : words })),
  });

const managers = async (): Promise<(string | null | undefined)[]> => {
  const heads = await world.store.getMany(
    ISSUES.map((id) => ({ entity: 'escalation' as const, key: `${id}-1` })),
  );
  return heads.map((head) => head?.row.managerId);
};

beforeEach(async () => {
  world = new EngineWorld();
  for (const subjectId of ISSUES) {
    world.desk.put(aHistory({ id: subjectId, createdAt: START }));
    await startOrJoin(
      world.ports,
      world.policies,
      'outage',
      {
        subjectId,
        projectId: '10000',
        reporterId: 'carla',
        secured: false,
        severity: 'high',
        origin: { kind: 'agent', by: 'ada' },
        reasonCode: 'stuck',
        words: '',
        tried: '',
        shouldKnow: [],
        mayApprove: true,
      },
      null,
    );
    await commandEscalation(world.ports, `${subjectId}-1`, 'ada', { do: 'set-manager', accountId: 'mona' });
  }
});

describe('the page of a shift', () => {
  it('shows what I manage with what is late or due in the next hours, and what has changed', async () => {
    world.move(30);
    const { mine, since, isSinceHandOver } = await page('mona');
    expect(mine.map(({ key }) => key)).toEqual(['SUP-1', 'SUP-2', 'SUP-3']);
    const [first] = mine;
    expect(first?.due.map(({ what }) => what)).toContain('ladder:1');
    expect(first?.due.every(({ dueAt }) => dueAt <= world.now + 8 * HOUR)).toBe(true);
    expect(first?.changes.map(({ what }) => what)).toEqual(['opened']);
    expect([since, isSinceHandOver]).toEqual([world.now - 8 * HOUR, false]);
  });

  it('shows the actions of the plan that come due before the shift ends', async () => {
    await commandEscalation(world.ports, '1-1', 'mona', {
      do: 'add-action',
      revision: 1,
      title: 'Restart',
      ownerId: 'ada',
      dueAt: world.now + HOUR,
    });
    const { mine } = await page('mona');
    expect(mine.find(({ id }) => id === '1-1')?.actions).toMatchObject([
      { title: 'Restart', ownerId: 'ada' },
    ]);
  });

  it('says nothing of what the reader may not see but that there is something', async () => {
    const desk = {
      ...deskOf(),
      visible: () => Promise.resolve(new Map([['1', { key: 'SUP-1', summary: 'Item' }]])),
    };
    const view = await viewShift(world.ports, { ...as('mona'), desk }, { hours: 8 });
    expect(view).toMatchObject({ ok: true, value: { hidden: true, mine: [{ key: 'SUP-1' }] } });
    expect(JSON.stringify(view)).not.toContain('"2-1"');
  });
});

describe('an offered hand-over', () => {
  it('stays mine until the other accepts, and shows the notes to them', async () => {
    expect(await offer()).toMatchObject({ ok: true });
    expect(await managers()).toEqual(['mona', 'mona', 'mona']);
    const [offered] = (await page('ben')).offered;
    expect(offered).toMatchObject({ fromId: 'mona', state: 'offered', words: 'Quiet night.', count: 3 });
    expect(offered?.rows.find(({ id }) => id === '2-1')?.words).toBe('Call the vendor.');
    expect((await page('mona')).offer).toMatchObject({ toId: 'ben', state: 'offered' });
  });

  it('is accepted in one go: everything changes its manager, and each journal says so with the note', async () => {
    await offer();
    expect(await answerShiftOffer(world.ports, 'ben', 'mona', { do: 'accept' })).toMatchObject({ ok: true });
    expect(await managers()).toEqual(['ben', 'ben', 'ben']);
    const entries = await world.store.query('entry', {
      index: 'by-escalation',
      partition: ['2-1'],
      limit: 20,
    });
    expect(entries.rows.flatMap(({ row }) => row.lines)).toContainEqual({
      code: 'shift-taken-with-note',
      params: { accountId: 'ben', before: 'mona', words: 'Call the vendor.' },
    });
    const after = await page('ben');
    expect(after).toMatchObject({ offered: [], isSinceHandOver: true, since: world.now });
    expect(after.mine).toHaveLength(3);
    expect((await page('mona')).offer).toMatchObject({ state: 'done', stayed: 0 });
  });

  it.each([
    ['whoever offered it', 'mona', 'accept'],
    ['somebody else', 'eva', 'accept'],
    ['somebody else, to decline it', 'eva', 'decline'],
    ['somebody else, to take it back', 'ben', 'withdraw'],
  ] as const)('is not answered by %s', async (_who, by, what) => {
    await offer();
    const act = what === 'decline' ? { do: what, words: 'No.' } : { do: what };
    expect(await answerShiftOffer(world.ports, by, 'mona', act)).toMatchObject({
      ok: false,
      problem: { code: 'wrong-stage' },
    });
    expect(await managers()).toEqual(['mona', 'mona', 'mona']);
  });

  it('is declined with a reason that who offered it reads, and stays theirs', async () => {
    await offer();
    await answerShiftOffer(world.ports, 'ben', 'mona', { do: 'decline', words: 'I am off at ten.' });
    expect(await managers()).toEqual(['mona', 'mona', 'mona']);
    expect((await page('mona')).offer).toMatchObject({ state: 'declined', answer: 'I am off at ten.' });
    expect((await page('ben')).offered).toEqual([]);
    expect(await answerShiftOffer(world.ports, 'ben', 'mona', { do: 'accept' })).toMatchObject({ ok: false });
  });

  it('gives way to a later offer to somebody else', async () => {
    await offer('ben');
    await offer('eva');
    expect((await page('ben')).offered).toEqual([]);
    expect((await page('eva')).offered).toHaveLength(1);
  });

  it.each([
    ['to oneself', 'mona'],
    ['to nobody who can be found', 'nobody'],
  ])('is refused %s, and names the field', async (_whom, toId) => {
    expect(await offer(toId)).toMatchObject({ ok: false, problem: { fields: [{ path: 'toId' }] } });
  });

  it('leaves alone what somebody else manages meanwhile and what the new manager may not see', async () => {
    await offer();
    await commandEscalation(world.ports, '3-1', 'ada', { do: 'set-manager', accountId: 'eva' });
    await answerShiftOffer(world.ports, 'ben', 'mona', { do: 'accept' });
    expect(await managers()).toEqual(['ben', 'ben', 'eva']);
    expect((await page('mona')).offer).toMatchObject({ state: 'done', stayed: 1 });
    world.desk.blind.add('erik');
    await offerShift(world.ports, as('ben'), {
      toId: 'erik',
      hours: 8,
      words: '',
      escalations: [{ id: '1-1', words: '' }],
    });
    await answerShiftOffer(world.ports, 'erik', 'ben', { do: 'accept' });
    expect((await managers())[0]).toBe('ben');
  });

  it.each([1, 2, 3])('is finished by the engine when it is killed at write %i', async (at) => {
    await offer();
    let writes = 0;
    world.store.beforeTransact = () => {
      writes += 1;
      return writes === at + 1 ? Promise.reject(new Error('killed')) : Promise.resolve();
    };
    await expect(answerShiftOffer(world.ports, 'ben', 'mona', { do: 'accept' })).rejects.toThrow('killed');
    world.store.beforeTransact = () => Promise.resolve();
    await world.sweepAfter(5);
    expect(await managers()).toEqual(['ben', 'ben', 'ben']);
    const entries = await Promise.all(
      ISSUES.map((id) =>
        world.store.query('entry', { index: 'by-escalation', partition: [`${id}-1`], limit: 50 }),
      ),
    );
    const taken = entries.map(({ rows }) =>
      rows.flatMap(({ row }) => row.lines).filter(({ code }) => code.startsWith('shift-taken')),
    );
    expect(taken.map((lines) => lines.length)).toEqual([1, 1, 1]);
    expect((await page('mona')).offer?.state).toBe('done');
    expect(world.store.keys('agenda').filter((key) => key.startsWith('shift:'))).toEqual([]);
  });

  it('goes on later when the invocation has no time left', async () => {
    await offer();
    world.remainingMs = 1_000;
    await answerShiftOffer(world.ports, 'ben', 'mona', { do: 'accept' });
    expect(await managers()).toEqual(['mona', 'mona', 'mona']);
    expect(world.pushed.map(({ look }) => look)).toContain('shift:mona');
    world.remainingMs = 25_000;
    await world.drain();
    expect(await managers()).toEqual(['ben', 'ben', 'ben']);
  });
});
