import { expect, it } from '@jest/globals';
import { pageJournal } from '../../src/app/page-journal';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';

async function read(world: EngineWorld, cursor: string | null) {
  const page = await pageJournal(world.ports, anIssuePermit(), cursor);
  if (!page.ok) throw new Error(page.problem.message);
  return page.value;
}

it('reads the journal page by page, newest first, each entry once', async () => {
  const world = new EngineWorld();
  await world.open();
  for (let at = 1; at <= 45; at++) {
    const entry = { at, by: 'engine', lines: [{ code: 'approved' as const, params: {} }], inputs: {} };
    world.store.seed('entry', { [`1-1:${at}`]: { ...entry, escId: '1-1', projectId: '10000' } });
    world.store.seed('entry', { [`2-1:${at}`]: { ...entry, escId: '2-1', projectId: '10000' } });
  }
  const first = await read(world, null);
  expect(first.entries).toHaveLength(20);
  expect(first.entries[0]?.lines[0]?.code).toBe('opened');
  const seen = [...first.entries];
  for (let { cursor } = first; cursor !== null;) {
    const next = await read(world, cursor);
    seen.push(...next.entries);
    cursor = next.cursor;
  }
  expect(seen.slice(1).map(({ at }) => at)).toEqual(Array.from({ length: 45 }, (_, i) => 45 - i));
  expect(new Set(seen.map(({ key }) => key)).size).toBe(46);
});

it('keeps the inputs of decisions to the engine', async () => {
  const world = new EngineWorld();
  await world.open();
  const { entries } = await read(world, null);
  expect(Object.keys(entries[0] ?? {}).sort()).toEqual(['at', 'by', 'key', 'lines']);
});
