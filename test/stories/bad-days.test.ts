import { expect, it } from '@jest/globals';
import { playFaults, seededFaultPlan } from '../../sandbox/fault-plan';
import { storedRows } from '../../bench/replay/stored-rows';
import { HOUR } from '../../src/domain/time';
import { aCrowd, levelsToldOn, markersOn } from '../support/crowd';

it('through two days of outages, slow and killed workers, lost and doubled messages, each step is told once and none is lost', async () => {
  const { story, all } = await aCrowd(4);
  const start = story.site.clock.now();
  playFaults(story.site, seededFaultPlan(5, start, start + 46 * HOUR));
  await story.hours(50);
  for (const { key } of all) {
    const markers = markersOn(story, key);
    expect(markers.length).toBe(new Set(markers).size);
    expect(levelsToldOn(story, key).some((id) => id.includes(':1:'))).toBe(true);
  }
  const effects = storedRows(story.site.snapshot(), 'effect');
  const now = story.site.clock.now();
  expect(effects.filter(({ state, dueAt }) => state === 'pending' && dueAt < now - HOUR)).toEqual([]);
  expect(effects.filter(({ state }) => state === 'dead').map(({ outcome }) => outcome)).toEqual([]);
});
