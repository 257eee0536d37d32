import { expect, it } from '@jest/globals';
import { HOUR } from '../../src/domain/time';
import { aCrowd, levelsToldOn } from '../support/crowd';

it('a quota that is used up in the middle stops every call until its reset, and nothing is lost or said twice', async () => {
  const refusals: number[] = [];
  let calls = 0;
  const { story, all } = await aCrowd(12, {
    onTrace({ at, status }) {
      calls += 1;
      if (status === 429) refusals.push(at);
    },
  });
  const told = (): number => all.filter(({ key }) => levelsToldOn(story, key).length > 0).length;
  await story.minutes(15);
  while (told() === 0) await story.site.advance(500);
  expect(told()).toBeLessThan(all.length);
  const reset = Math.ceil(story.site.clock.now() / HOUR) * HOUR + HOUR;
  story.site.faults.jiraQuotaUntil = reset;

  await story.minutes(15);
  // Whoever was at work when the quota ended heard it, at one instant; from then on nobody asked, in no invocation.
  expect(new Set(refusals).size).toBe(1);
  const before = calls;
  const { issueId } = all[0] ?? { issueId: '' };
  expect(await story.call('ada', 'issue.view', { issueId })).toMatchObject({
    ok: false,
    problem: { code: 'rate-limited' },
  });
  await story.site.advanceTo(reset - 1);
  expect(calls).toBe(before);

  await story.minutes(15);
  const levels = all.map(({ key }) => levelsToldOn(story, key));
  expect(levels.filter((ids) => ids.length === 0)).toEqual([]);
  expect(levels.flat().length).toBe(new Set(levels.flat()).size);
});
