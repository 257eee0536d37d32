import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { MINUTE } from '../../src/domain/time';
import { aCrowd, levelsToldOn } from '../support/crowd';
import { deadLetters, errorsLogged, headOf, journalOf, saidSoFar } from '../support/shelving';

const { priya } = PEOPLE;

describe.each([
  ['archived', 0],
  // Nobody tells of it: the reconcile finds out, once the list of projects is asked for anew.
  ['archived while events are lost', 1],
] as const)('a project that is %s', (_how, dropped) => {
  it('lets its records stand still, tells nobody, and goes on where it stood without a burst', async () => {
    const { story, all } = await aCrowd(3);
    const { play } = story.site.jira;
    const [first] = all;
    if (!first) throw new Error('the crowd is empty');
    story.site.faults.droppedEvents = dropped;
    play.archiveProject('SUP', priya.accountId);
    if (dropped > 0) {
      // Before the first level is due, half an hour after the start, nothing is told that could be refused.
      await story.minutes(45);
    } else {
      await story.settle();
      const since = story.site.clock.now();
      for (const { escalationId } of all)
        expect(headOf(story, escalationId).frozen?.since).toBeGreaterThan(since - MINUTE);
    }
    const said = saidSoFar(story);
    await story.minutes(90);
    expect(saidSoFar(story)).toBe(said);
    for (const { key, escalationId } of all) {
      expect(journalOf(story, escalationId)).toContain('frozen');
      expect(headOf(story, escalationId).ladder.level).toBe(levelsToldOn(story, key).length);
    }
    const act = { escalationId: first.escalationId, severity: 'high', words: 'x' } as const;
    expect(await story.call('priya', 'severity.change', act)).toMatchObject({ ok: false });

    play.restoreProject('SUP', priya.accountId);
    await story.minutes(dropped > 0 ? 45 : 1);
    // Where nobody told of it, clocks have run again meanwhile: one step of each at most.
    if (dropped === 0) expect(saidSoFar(story)).toBe(said);
    for (const { key } of all) expect(levelsToldOn(story, key).length).toBeLessThanOrEqual(1);
    for (const { escalationId } of all) expect(headOf(story, escalationId).frozen).toBeNull();
    expect(deadLetters(story)).toEqual([]);
    expect(errorsLogged(story)).toEqual([]);
  });
});

it('does not lose what was left of a clock', async () => {
  const { story, all } = await aCrowd(2);
  const { play } = story.site.jira;
  const left = (): readonly number[] =>
    all.map(({ escalationId }) => headOf(story, escalationId).dueAt - story.site.clock.now());
  await story.minutes(10);
  const before = left();
  play.archiveProject('SUP', priya.accountId);
  await story.hours(1);
  play.restoreProject('SUP', priya.accountId);
  await story.settle();
  // An event is on its way for some seconds, there and back.
  for (const [index, ms] of left().entries())
    expect(Math.abs(ms - (before[index] ?? 0))).toBeLessThan(MINUTE / 2);
  await story.minutes(40);
  expect(all.map(({ key }) => levelsToldOn(story, key).length)).toEqual([1, 1]);
});

it('withdraws what is open once the project leaves the trash for good, and goes no further', async () => {
  const { story, all } = await aCrowd(2);
  const { play } = story.site.jira;
  play.deleteProject('SUP', priya.accountId);
  await story.settle();
  play.destroyProject('SUP', priya.accountId);
  await story.settle();
  for (const { escalationId } of all)
    expect(headOf(story, escalationId)).toMatchObject({ stage: 'withdrawn', frozen: null });
  await story.hours(1);
  expect(deadLetters(story)).toEqual([]);
  expect(errorsLogged(story)).toEqual([]);
});
