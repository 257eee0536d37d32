import { beforeEach, describe, expect, it } from '@jest/globals';
import { effectWrites, fanOut } from '../../src/app/decision-writes';
import { importProject } from '../../src/app/import-project';
import { look } from '../../src/app/look';
import type { Effect } from '../../src/domain/escalation/effect';
import { aHistory } from '../support/a-history';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

let world: EngineWorld;
let id = '';
beforeEach(async () => {
  world = new EngineWorld();
  id = await world.open();
  await world.drain();
});

const effects: readonly Effect[] = Array.from({ length: 35 }, (_, index) => ({
  kind: 'tell',
  id: `${id}:many:${index}`,
  issueId: '1',
  people: ['ada'],
  say: 'manager-missing',
  params: {},
}));

describe('with little time left', () => {
  it('a fan-out is written out a page at a time, and the next run goes on where this one ended', async () => {
    const many = effects.map((effect, index) => ({ ...effect, id: `${id}:many:${index}` }));
    for (const write of effectWrites(fanOut('many', id, '10000', many, world.now), 0)) {
      if ('put' in write && write.put === 'effect') world.store.seed('effect', { [write.key]: write.row });
      if ('put' in write && write.put === 'agenda') world.store.seed('agenda', { [write.key]: write.row });
    }
    const written = () => world.store.keys('effect').filter((key) => key.includes(':many:')).length;
    world.remainingMs = 1_000;
    await look(world.ports, 'effect:many');
    expect(written()).toBe(10);
    expect((await world.store.get('effect', 'many'))?.row.state).toBe('pending');
    for (let run = 0; run < 5; run += 1) await look(world.ports, 'effect:many');
    expect(written()).toBe(35);
    expect((await world.store.get('effect', 'many'))?.row.state).toBe('done');
    expect(await world.store.get('agenda', 'effect:many')).toBeUndefined();
  });

  it('an import keeps its page, says how far it came, and asks to go on', async () => {
    for (let index = 0; index < 8; index += 1)
      world.desk.put(aHistory({ id: String(500 + index), createdAt: START }));
    world.pushed.length = 0;
    world.remainingMs = 1_000;
    await importProject(world.ports, '10000');
    expect((await world.store.get('job', 'import:10000'))?.row).toMatchObject({
      state: 'running',
      body: { cursor: null },
    });
    expect(world.pushed).toEqual([expect.objectContaining({ look: 'import:10000' })]);
    world.remainingMs = 25_000;
    await importProject(world.ports, '10000');
    expect((await world.store.get('job', 'import:10000'))?.row.state).toBe('done');
  });
});
