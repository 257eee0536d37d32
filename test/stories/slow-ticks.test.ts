import { expect, it } from '@jest/globals';
import { MINUTE } from '../../src/domain/time';
import { aCrowd, levelsToldOn } from '../support/crowd';

it('with late ticks and workers twenty times as slow each step is still told once, a few minutes late at most', async () => {
  const { story, all } = await aCrowd(8);
  const due = story.site.clock.now() + 30 * MINUTE;
  Object.assign(story.site.faults, { tickDelayMs: 3 * MINUTE, slowWorkers: 1, messageDelayMs: MINUTE });
  await story.site.advanceTo(due - 2 * MINUTE);
  expect(all.flatMap(({ key }) => levelsToldOn(story, key))).toEqual([]);
  await story.site.advanceTo(due + 9 * MINUTE);
  expect(all.map(({ key }) => levelsToldOn(story, key).length)).toEqual(all.map(() => 1));
  expect(story.site.counters.functions['engine']?.timeouts).toBe(0);
});
