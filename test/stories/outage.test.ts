import { expect, it } from '@jest/globals';
import { STATUS } from '../../sandbox/jira/definitions/statuses';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR } from '../../src/domain/time';
import { aCrowd, levelsToldOn, outage } from '../support/crowd';

it('after six hours without the platform each step that still holds is taken once, and none where the work item was dealt with', async () => {
  const { story, all } = await aCrowd(20);
  const resolved = all.slice(0, 3);
  const deleted = all.slice(3, 5);
  const withdrawn = all.slice(5, 6);
  await story.minutes(10);
  await outage(story, 6 * HOUR, async () => {
    for (const { key } of resolved)
      story.site.jira.play.change(key, PEOPLE.ada.accountId, { status: STATUS.resolved.id });
    const priya = story.site.as(PEOPLE.priya.accountId);
    for (const { key } of deleted) await priya.jira('DELETE', `/rest/api/3/issue/${key}`);
    for (const { escalationId } of withdrawn)
      await story.ask('priya', 'escalation.withdraw', {
        escalationId,
        reason: 'not-needed',
        words: 'Dealt with.',
      });
  });
  await story.minutes(6);
  const told = (some: typeof all): readonly number[] =>
    some.map(({ key }) => levelsToldOn(story, key).length);
  expect(told(all.slice(6))).toEqual(all.slice(6).map(() => 1));
  expect(told([...resolved, ...deleted, ...withdrawn])).toEqual([0, 0, 0, 0, 0, 0]);
  // The next level waits its time from when the first was really told: no burst follows.
  await story.minutes(20);
  expect(told(all.slice(6))).toEqual(all.slice(6).map(() => 1));
});
