import { expect, it } from '@jest/globals';
import { STATUS } from '../../sandbox/jira/definitions/statuses';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { MINUTE } from '../../src/domain/time';
import { StorySite } from '../support/story-site';

it('a change costs one read of two points, its doubled event nothing, and the closing of it nothing at all', async () => {
  const story = await StorySite.open({ hasDemoIssues: false });
  const { jira } = story.site;
  const ada = PEOPLE.ada.accountId;
  const spent = (): number => jira.points().reduce((sum, hour) => sum + hour.points, 0);
  const key = jira.play.create('SUP', ada, { summary: 'The printer is out of paper', issuetype: '10201' });
  await story.minutes(31);
  const costOf = async (values: Readonly<Record<string, string>>): Promise<number> => {
    const before = spent();
    jira.play.change(key, ada, values);
    await story.site.advance(3 * MINUTE + 5_000);
    return spent() - before;
  };
  expect(await costOf({ assignee: PEOPLE.nils.accountId })).toBe(2);
  await story.minutes(2);
  expect(await costOf({ status: STATUS.resolved.id })).toBe(0);
});
