import { expect, it } from '@jest/globals';
import { PRIORITY } from '../../sandbox/jira/definitions/choices';
import { STATUS } from '../../sandbox/jira/definitions/statuses';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR } from '../../src/domain/time';
import { raise, markersOn } from '../support/crowd';
import { StorySite } from '../support/story-site';

it('an event that comes 14 hours late, about a work item that was closed meanwhile, has no effect', async () => {
  const story = await StorySite.open({ hasDemoIssues: false });
  await story.minutes(15);
  /** Critical and nobody's: a criterion of the desk escalates that after a while. */
  const fall = (summary: string): string => {
    const key = raise(story, summary);
    const values = { priority: PRIORITY.highest.id, assignee: null };
    story.site.jira.play.change(key, PEOPLE.uma.accountId, values);
    return key;
  };
  story.site.faults.eventDelayMs = 14 * HOUR;
  const [closed, open] = [fall('Down, and up again'), fall('Down, and still down')];
  story.site.jira.play.change(closed, PEOPLE.ada.accountId, { status: STATUS.resolved.id });
  await story.settle();
  story.site.faults.eventDelayMs = 0;
  const { delivered } = story.site.counters.events;

  await story.hours(15);
  expect(story.site.counters.events.delivered).toBeGreaterThan(delivered);
  // The reconcile found the other one without its events.
  expect((await story.view('ada', open)).record).not.toBeNull();
  expect((await story.view('ada', closed)).record).toBeNull();
  expect(markersOn(story, closed)).toEqual([]);
  expect(story.site.jira.outbox().filter(({ issueKey }) => issueKey === closed)).toEqual([]);
});
