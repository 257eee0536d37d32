import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { viewHistory } from '../../src/app/history/view-history';
import type { JournalKind } from '../../src/domain/audit/journal-kind';
import type { JournalCode } from '../../src/domain/escalation/journal';
import { aCallerDesk, seesIssues } from '../support/a-project-permit';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

async function page(
  world: EngineWorld,
  kind: JournalKind | null = null,
  cursor: string | null = null,
  permit = anIssuePermit(),
) {
  const viewed = await viewHistory(world.ports, permit, { ordinal: null, kind, cursor });
  if (!viewed.ok) throw new Error(viewed.problem.message);
  return viewed.value;
}

async function write(world: EngineWorld, count: number, code: JournalCode): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const key = `1-1:${String(START + at).padStart(15, '0')}:${code}${at}`;
    const lines = [{ code, params: { audience: 'customer' } }];
    const row = { escId: '1-1', projectId: '10000', at: START + at, by: 'mona', lines, inputs: null };
    await world.store.create('entry', key, row);
  }
}

describe('the history of a work item', () => {
  it('says of what was never escalated just that', async () => {
    expect(await page(new EngineWorld())).toMatchObject({
      record: null,
      hidden: false,
      entries: [],
      mayAskWhy: true,
    });
  });

  it('tells of each decision the facts and versions that it was made upon, and who would be told', async () => {
    const world = new EngineWorld();
    await world.open();
    await world.sweepAfter(31);
    const { entries, record } = await page(world);
    expect(record).toMatchObject({ id: '1-1', name: 'SUP-1 E1', stage: 'assessing' });
    const told = entries.find(({ lines }) => lines.some(({ code }) => code === 'level-told'));
    expect(told).toMatchObject({
      by: 'engine',
      upon: { of: 'advance', subject: 'there', resolved: false, people: { 1: ['one'] } },
    });
    expect(Object.keys(entries.at(-1)?.upon?.versions ?? {})).toContain('ladder:desk');
    const sent = entries.find(({ lines }) => lines.some(({ code }) => code === 'effect-done'));
    expect(sent?.upon).toBeNull();
    expect(sent?.lines[0]?.params).toMatchObject({ kind: 'tell' });
  });

  it('goes back page by page and misses nothing', async () => {
    const world = new EngineWorld();
    await world.open();
    await write(world, 60, 'update-posted');
    const keys = new Set<string>();
    let cursor: string | null = null;
    do {
      const found: Awaited<ReturnType<typeof page>> = await page(world, null, cursor);
      expect(found.entries.length).toBeLessThanOrEqual(25);
      for (const { key } of found.entries) keys.add(key);
      ({ cursor } = found);
    } while (cursor !== null);
    expect(keys.size).toBe(61);
  });

  it('shows one kind alone, line by line, and looks through a bounded number of entries at once', async () => {
    const world = new EngineWorld();
    await world.open();
    await write(world, 700, 'effect-done');
    const people = await page(world, 'people');
    expect(people.entries).toEqual([]);
    expect(people.cursor).not.toBeNull();
    const older = await page(world, 'decisions', people.cursor);
    expect(older.entries.flatMap(({ lines }) => lines.map(({ code }) => code))).toEqual(['opened']);
  });

  it('names linked work items that the reader sees, and no other', async () => {
    const world = new EngineWorld();
    await world.open();
    for (const issueId of ['2', '3']) {
      const linked = await commandEscalation(world.ports, '1-1', 'ada', { do: 'add-link', issueId });
      expect(linked.ok).toBe(true);
    }
    const permit = anIssuePermit({ desk: aCallerDesk({ visible: seesIssues('2') }) });
    expect((await page(world, null, null, permit)).links).toEqual(
      expect.arrayContaining([
        { issueId: '2', key: 'SUP-2' },
        { issueId: '3', key: null },
      ]),
    );
  });

  it('is hidden from those who may browse the work item and not read its record', async () => {
    const world = new EngineWorld();
    await world.open();
    const nobody = { agent: false, escalationRole: false, projectAdmin: false, jiraAdmin: false };
    expect(await page(world, null, null, anIssuePermit({ by: 'erik', standing: nobody }))).toMatchObject({
      hidden: true,
      record: null,
      entries: [],
      mayAskWhy: false,
    });
  });
});
