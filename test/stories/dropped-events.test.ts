import { describe, expect, it } from '@jest/globals';
import { PRIORITY } from '../../sandbox/jira/definitions/choices';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { MINUTE } from '../../src/domain/time';
import { storedRows } from '../../bench/replay/stored-rows';
import { raise } from '../support/crowd';
import { StorySite } from '../support/story-site';

/** Work items that the engine knows less of than Jira does: not looked at since they changed last. */
function behind(story: StorySite): readonly string[] {
  const watches = new Map(storedRows(story.site.snapshot(), 'watch').map((row) => [row.issueId, row]));
  const projectId = story.site.jira.state.project('SUP')?.id ?? '';
  return [...story.site.jira.state.issues.ofProject(projectId)]
    .filter(({ id, updatedAt }) => (watches.get(id)?.lookedAt ?? 0) < updatedAt)
    .map(({ key }) => key);
}

async function changeMany(story: StorySite, count: number, overMinutes: number): Promise<void> {
  const keys = Array.from({ length: count }, (_, index) => raise(story, `Changing ${index}`));
  await story.settle();
  for (const [index, key] of keys.entries()) {
    const priority = index % 2 === 0 ? PRIORITY.high.id : PRIORITY.low.id;
    story.site.jira.play.change(key, PEOPLE.ada.accountId, { priority });
    await story.site.advance((overMinutes * MINUTE) / count);
  }
}

describe('what the engine knows fifteen minutes after the last change', () => {
  it.each([
    ['one event in twenty is lost', { droppedEvents: 0.05 }, 150, 0],
    ['no event arrives at all', { droppedEvents: 1 }, 60, 10],
    [
      'events are lost and searches are two minutes behind',
      { droppedEvents: 0.2, searchLagMs: 2 * MINUTE },
      60,
      1,
    ],
  ])('is how things are, though %s', async (_what, faults, count, behindAtFirst) => {
    const story = await StorySite.open({ hasDemoIssues: false, seed: 11 });
    await story.minutes(15);
    Object.assign(story.site.faults, faults);
    await changeMany(story, count, 8);
    expect(story.site.counters.events.dropped).toBeGreaterThan(0);
    expect(behind(story).length).toBeGreaterThanOrEqual(behindAtFirst);
    await story.minutes(15);
    expect(behind(story)).toEqual([]);
  });
});
