import { beforeAll, describe, expect, it } from '@jest/globals';
import { storedRows } from '../../bench/replay/stored-rows';
import type { Reply } from '../../src/contract/calls';
import { HOUR } from '../../src/domain/time';
import { markersOn, raise } from '../support/crowd';
import { portalPerson } from '../support/portal-person';
import { StorySite } from '../support/story-site';

/** Jira answers so many requests of an act, and then says for half an hour that its quota is used up. */
let left = Number.POSITIVE_INFINITY;
let story: StorySite;
const ENDS = [1, 3, 6] as const;
/** What a customer raised the day before, by after how many requests the quota ends. */
const raised = new Map<number, string>();

beforeAll(async () => {
  story = await StorySite.open({
    hasDemoIssues: false,
    onTrace: () => {
      left -= 1;
      if (left === 0) story.site.faults.jiraQuotaUntil = story.site.clock.now() + HOUR / 2;
    },
  });
  for (const after of ENDS) raised.set(after, raise(story, `Customer after ${after}`));
  // What was raised just now is not escalated by its customer yet: that is fair use.
  await story.hours(24);
});

/** Does something while the quota ends after so many requests, and once more when Jira answers again, if it was not done. */
async function inTheMiddle(after: number, act: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
  left = after;
  const first = await act();
  left = Number.POSITIVE_INFINITY;
  await story.minutes(45);
  if (first.ok) return first;
  expect(first.problem).toMatchObject({ code: 'rate-limited', retry: 'later' });
  const second = await act();
  await story.minutes(45);
  return second;
}

/** Ada escalates as critical. */
const escalate = (key: string): Promise<Reply<unknown>> =>
  story.call('ada', 'escalation.open', {
    issueId: story.issueId(key),
    playbookId: 'standard',
    severity: 'critical',
    reasonCode: 'stuck',
    words: 'No progress.',
    tried: '',
    shouldKnow: [],
  });

/** What was told on a work item, each once. */
function toldOnce(key: string): readonly string[] {
  const markers = markersOn(story, key);
  expect(markers.length).toBe(new Set(markers).size);
  return markers;
}

const opened = (key: string): number =>
  storedRows(story.site.snapshot(), 'escalation').filter(({ subjectId }) => subjectId === story.issueId(key))
    .length;

/** Work items that were escalated in spite of it. */
const keys: string[] = [];

describe.each(ENDS)('a quota that ends after %i requests', (after) => {
  it('of an agent’s escalation leaves none or one, and the work item’s people are told once', async () => {
    const key = raise(story, `Quota ends after ${after}`);
    const end = await inTheMiddle(after, () => escalate(key));
    expect(end.ok).toBe(true);
    expect(opened(key)).toBe(1);
    toldOnce(key);
    keys.push(key);
  });

  it('of an update leaves it written once for the customer', async () => {
    const key = raise(story, `Update after ${after}`);
    const view = await story.escalate(key, {}, 'priya');
    const escalationId = view.record?.id ?? '';
    const text = `We found the cause, after ${after}.`;
    const update = { escalationId, audience: 'customer', text, nextAt: null } as const;
    const end = await inTheMiddle(after, () => story.call('priya', 'update.post', update));
    expect(end.ok).toBe(true);
    const comments = await story.publicComments('uma', key);
    expect(comments.filter((comment) => comment.includes(text))).toHaveLength(1);
  });

  it('of a customer’s escalation leaves one, and their words are there', async () => {
    const key = raised.get(after) ?? '';
    const act = async (): Promise<Reply<unknown>> =>
      (await portalPerson(story, 'uma').invoke(
        'escalation-portal',
        'portal.escalate',
        { requestKey: key, reason: 'stuck', words: 'Nobody answers.' },
        { request: { key } },
      )) as Reply<unknown>;
    const end = await inTheMiddle(after, act);
    expect(end).toMatchObject({ ok: true });
    expect(opened(key)).toBe(1);
    toldOnce(key);
  });
});

it('in the end the first level of each was told, once', async () => {
  await story.hours(2);
  expect(keys).toHaveLength(3);
  for (const key of keys)
    expect(toldOnce(key).filter((id) => id.includes(':ladder:1:')).length).toBeGreaterThan(0);
});

it('limits of one work item hold back what is too much of it, and lose and double nothing', async () => {
  const key = raise(story, 'Many updates');
  const view = await story.escalate(key, {}, 'priya');
  const escalationId = view.record?.id ?? '';
  const texts = Array.from({ length: 40 }, (_, index) => `Update ${index + 1} of many.`);
  for (const text of texts) {
    const update = { escalationId, audience: 'customer', text, nextAt: null } as const;
    expect(await story.call('priya', 'update.post', update)).toMatchObject({ ok: true });
    await story.site.advance(20);
  }
  await story.hours(2);
  const comments = (await story.publicComments('uma', key)).join('\n');
  expect(texts.map((text) => comments.split(text).length - 1)).toEqual(texts.map(() => 1));
  toldOnce(key);
});

it('a Jira that takes 20 s for each answer ends calls and steps at their time: nothing is half done, and all is done after it', async () => {
  // In the morning: levels are told in office hours.
  story = await StorySite.open({ hasDemoIssues: false });
  const key = raise(story, 'Slow');
  const before = await story.escalate(raise(story, 'Slow meanwhile'), { severity: 'critical' }, 'priya');
  story.site.faults.jiraWaitMs = 20_000;
  await expect(escalate(key)).rejects.toThrow('timed out');
  expect(opened(key)).toBe(0);
  await story.hours(1);
  story.site.faults.jiraWaitMs = 0;
  expect(await escalate(key)).toMatchObject({ ok: true });
  await story.hours(2);
  expect(opened(key)).toBe(1);
  const told = toldOnce(key);
  expect(told.some((id) => id.includes(':ladder:'))).toBe(true);
  const subject = before.record?.id.replace(/-\d+$/u, '') ?? '';
  const waited = story.site.jira.state.issues.find(subject)?.key ?? '';
  expect(toldOnce(waited).some((id) => id.includes(':ladder:'))).toBe(true);
});

describe('a storage that does what it is asked and does not say so', () => {
  it('is told apart, and whoever tries again finds it done, once', async () => {
    const key = raise(story, 'Lost answers');
    story.site.faults.lostStorageAnswers = 1;
    const first = await escalate(key);
    story.site.faults.lostStorageAnswers = 0;
    if (!first.ok) expect(first.problem.code).toBe('storage-unavailable');
    const second = await escalate(key);
    await story.hours(1);
    expect(second.ok || second.problem.code === 'already-done').toBe(true);
    expect(opened(key)).toBe(1);
    toldOnce(key);
  });
});
