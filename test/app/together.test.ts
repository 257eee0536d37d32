import { describe, expect, it } from '@jest/globals';
import type { CallerDesk, EscalationPermit } from '../../src/app/permit';
import { pageTogether } from '../../src/app/together/read-together';
import { startTogether, stopTogether, type TogetherRequest } from '../../src/app/together/start-together';
import { aCallerDesk, seesIssues } from '../support/a-project-permit';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { foldJournal } from '../support/fold-journal';

const WISH: TogetherRequest = { requestId: 'form-0001', act: 'tell', isPublic: false, text: 'Mail is back.' };
const JOB = 'together:1-1:form-0001';

async function linked(ids: readonly string[], given: Partial<CallerDesk> = {}) {
  const world = new EngineWorld();
  const escalationId = await world.open();
  await world.drain();
  const rows = ids.map((id, at) => [`${id}:1-1`, { issueId: id, escId: '1-1', at, by: 'ada' }] as const);
  world.store.seed('link', Object.fromEntries(rows));
  const desk = aCallerDesk({ visible: seesIssues(...ids), ...given });
  world.desk.comments.length = 0;
  return { world, permit: anIssuePermit({ by: 'mona', escalationId, desk }) };
}

async function results(world: EngineWorld, permit: EscalationPermit, jobId = JOB) {
  const page = await pageTogether(world.ports, permit, jobId, 0);
  if (!page.ok) throw new Error(page.problem.message);
  return Object.fromEntries(page.value.items.map(({ issueId, result }) => [issueId, result]));
}

describe('telling linked work items together', () => {
  it('tells each once, whatever the form sends twice and whichever answer is lost', async () => {
    const { world, permit } = await linked(['10', '11']);
    world.desk.outcomes.push('lost');
    expect((await startTogether(world.ports, permit, WISH)).ok).toBe(true);
    expect((await startTogether(world.ports, permit, WISH)).ok).toBe(true);
    await world.drain();
    await world.sweepAfter(5);
    await world.sweepAfter(5);
    const told = world.desk.comments.filter(({ text }) => text === WISH.text);
    expect(told.map(({ issueId }) => issueId).sort()).toEqual(['10', '11']);
    expect(told.every((comment) => !comment.public)).toBe(true);
    expect(await results(world, permit)).toEqual({ '10': 'done', '11': 'done' });
  });

  it('tells in public only where a customer reported', async () => {
    const { world, permit } = await linked(['10', '11', '12']);
    world.desk.linked.customers.add('10');
    world.desk.linked.gone.add('12');
    await startTogether(world.ports, permit, { ...WISH, isPublic: true });
    await world.drain();
    expect(world.desk.comments).toMatchObject([{ issueId: '10', public: true }]);
    expect(await results(world, permit)).toEqual({ '10': 'done', '11': 'no-customer', '12': 'gone' });
  });

  it('leaves out where the caller may not, or does not see the work item', async () => {
    const { world, permit } = await linked(['10', '11', '12'], {
      visible: seesIssues('10', '11'),
      holds: () => Promise.resolve(new Set(['10', '12'])),
    });
    await startTogether(world.ports, permit, WISH);
    await world.drain();
    expect(world.desk.comments.map(({ issueId }) => issueId)).toEqual(['10']);
    expect(await results(world, permit)).toEqual({ '10': 'done', '11': 'no-permission', '12': 'hidden' });
  });

  it('goes through two hundred in pages, is stopped between them, and journals one line', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => String(1000 + i));
    const { world, permit } = await linked(ids);
    await startTogether(world.ports, permit, WISH);
    for (let looks = 0; looks < 2; looks += 1) {
      const [next] = world.pushed.splice(0, 1);
      if (next) world.pushed.push(next);
    }
    expect(await results(world, permit)).toMatchObject({ '1000': 'waiting' });
    expect((await stopTogether(world.ports, permit, JOB)).ok).toBe(true);
    await world.drain();
    for (let sweeps = 0; sweeps < 6; sweeps += 1) await world.sweepAfter(5);
    const page = await pageTogether(world.ports, permit, JOB, 50);
    expect(page).toMatchObject({
      value: { job: { stopped: true, count: 200 }, counts: { stopped: 200 }, next: 100 },
    });
    expect(world.desk.comments.filter(({ text }) => text === WISH.text)).toEqual([]);
    const folded = await foldJournal(world.store, '1-1');
    expect(folded.differences).toEqual([]);
  });

  it('is nobody else’s: the wish of another record is not shown', async () => {
    const { world, permit } = await linked(['10']);
    await startTogether(world.ports, permit, WISH);
    const other = { ...permit, escalationId: '2-1' };
    expect((await pageTogether(world.ports, other, JOB, 0)).ok).toBe(false);
    expect((await stopTogether(world.ports, other, JOB)).ok).toBe(false);
  });
});

describe('resolving linked work items together', () => {
  it('moves each by its own workflow, and says where there is no way', async () => {
    const { world, permit } = await linked(['10', '11', '12']);
    world.desk.linked.stuck.add('11');
    world.desk.linked.gone.add('12');
    await startTogether(world.ports, permit, { ...WISH, act: 'resolve', text: 'Resolved' });
    await world.drain();
    expect(world.desk.linked.moved).toEqual(['10:Resolved']);
    expect(await results(world, permit)).toEqual({ '10': 'done', '11': 'no-transition', '12': 'gone' });
  });
});
