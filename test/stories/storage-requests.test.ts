import { beforeAll, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { siteCounts } from '../../bench/figures/site-counts';
import { HOUR } from '../../src/domain/time';
import { StorySite } from '../support/story-site';

let story: StorySite;
let projectId: string;
beforeAll(async () => {
  story = await StorySite.open();
  projectId = story.site.jira.state.project('SUP')?.id ?? '';
  for (const key of ['SUP-7', 'SUP-8', 'SUP-9']) await story.escalate(key);
  await story.site.advance(2 * HOUR);
});

const LISTED = { life: 'open', stages: [], severities: [], mine: false, cursor: null };

/** How many requests to the storage a view costs, and what it answers. */
async function opened(call: string, sent: object) {
  const marco = story.site.as(PEOPLE.marco.accountId);
  const before = siteCounts(story.site).requests;
  const reply = await marco.invoke('escalation-center', call, { projectId, ...sent });
  expect(reply).toMatchObject({ ok: true });
  const { value } = reply as { readonly value: object };
  return { requests: siteCounts(story.site).requests - before, value };
}

it.each([
  ['the list with what is at risk beside it', 4, 'center.page', LISTED],
  ['the list of what ended', 2, 'center.page', { ...LISTED, life: 'ended' }],
  [
    'the list in an order of its own',
    4,
    'center.page',
    { ...LISTED, order: { by: 'severity', descending: false, group: null } },
  ],
  ['what needs someone now, gathered from six lists', 8, 'center.now', {}],
  [
    'a brief of all in which nothing happened since',
    3,
    'brief.page',
    { since: Date.UTC(2026, 11, 1), skip: 0 },
  ],
] as const)('%s costs at most %i requests', async (_name, most, call, sent) => {
  expect((await opened(call, sent)).requests).toBeLessThanOrEqual(most);
});

it('a brief reads, beside three requests for all, the journal of each record in which something happened', async () => {
  const { requests, value } = await opened('brief.page', { since: null, skip: 0 });
  const { briefs } = value as { readonly briefs: readonly unknown[] };
  expect(briefs.length).toBeGreaterThan(2);
  expect(requests).toBeLessThanOrEqual(3 + briefs.length);
});
