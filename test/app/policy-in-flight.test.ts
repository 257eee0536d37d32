import { describe, expect, it } from '@jest/globals';
import type { PinnedPolicy } from '../../src/domain/policy/policy-set';
import { aLadder, aLevel } from '../support/a-ladder';
import { EngineWorld } from '../support/engine-world';
import { aPinnedPolicy } from '../support/escalation-run';

/** Saves for the project what is live from now on: the same playbook over a ladder of one level that nobody started with. */
function saveAnotherLadder(world: EngineWorld): void {
  const { playbook, calendar }: PinnedPolicy = aPinnedPolicy();
  const ladder = aLadder({
    id: 'desk',
    levels: [aLevel({ name: 'new', people: [{ kind: 'person', accountId: 'newcomer' }] })],
  });
  world.store.seed('generation', {
    10000: {
      number: 2,
      live: {
        playbook: { outage: { version: 2, body: { ...playbook, calendarId: 'always', ladderId: 'desk' } } },
        ladder: { desk: { version: 2, body: ladder } },
        calendar: { always: { version: 1, body: calendar } },
      },
    },
  });
}

describe('a ladder that is edited while an escalation climbs it', () => {
  it('stays the one that the escalation was started with', async () => {
    const world = new EngineWorld();
    const id = await world.open();
    await world.drain();
    saveAnotherLadder(world);
    for (let sweep = 0; sweep < 60; sweep += 1) await world.sweepAfter(5);
    const told = world.desk.comments.filter(({ text }) => text.startsWith('level-told'));
    expect(told.map(({ mentions }) => mentions)).toEqual([['one'], ['two'], ['three']]);
    expect((await world.store.get('escalation', id))?.row.ladder.level).toBe(3);
  });
});
