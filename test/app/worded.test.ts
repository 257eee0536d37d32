import { expect, it } from '@jest/globals';
import { loadEscalation, type LoadedEscalation } from '../../src/app/load-escalation';
import { worded } from '../../src/app/worded';
import type { LadderRun } from '../../src/domain/ladder/ladder-run';
import { aStartedWorld } from '../support/a-started-world';

it.each([
  ['the level is asked again', { repeats: 0 }, 'repeat'],
  ['the next level is told', { repeats: 9 }, 'tell'],
  ['the ladder ends', { level: 'last', repeats: 9 }, 'end'],
  ['another level has answered', { state: 'acknowledged' }, 'resume'],
] as const)('says what comes of a level that does not answer: %s', async (_what, given, then) => {
  const { world, id } = await aStartedWorld({});
  const loaded = await loadEscalation(world.store, id, world.now);
  if (!loaded) throw new Error('nothing was started');
  const { pinned } = loaded.state.parts;
  const level = 'level' in given ? pinned.ladder.levels.length : 1;
  const ladder: LadderRun = {
    ...loaded.state.head.ladder,
    told: ['lena'],
    toldAt: world.now,
    lastToldAt: world.now,
    ...given,
    level,
  };
  const asked: LoadedEscalation = {
    ...loaded,
    state: { ...loaded.state, head: { ...loaded.state.head, ladder } },
  };
  expect(worded(world.ports, asked, { level }).then).toBe(then);
  expect(worded(world.ports, asked, {})).not.toHaveProperty('then');
});
