import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { StorySite, type PersonName } from '../support/story-site';
import { Surface } from '../support/surface';

const ENTRIES = {
  'escalate-action': () => import('../../src/frontend/escalate/escalate'),
  'escalation-badge': () => import('../../src/frontend/badge/badge'),
  'escalation-workspace': () => import('../../src/frontend/workspace/workspace'),
};

/** A surface as this person sees it, on the real backend of the demo site. */
function open(story: StorySite, who: PersonName, key: string, moduleKey: keyof typeof ENTRIES) {
  const { accountId } = PEOPLE[who];
  const invoke = (call: string, payload: unknown) =>
    story.site.as(accountId).invoke(moduleKey, call, payload);
  return Surface.open({ accountId, issueId: story.issueId(key), invoke }, ENTRIES[moduleKey]);
}

it('leads from the Escalate… form over the badge to an acknowledged level, on the real backend', async () => {
  const story = await StorySite.open();
  const form = await open(story, 'ada', 'SUP-3', 'escalate-action');
  await form.fill('What happened, in your words', 'The depot is offline again.');
  await form.click('Escalate');
  expect(form.flags).toEqual([expect.objectContaining({ title: 'Escalated' })]);
  await story.settle();

  const again = await open(story, 'ben', 'SUP-3', 'escalate-action');
  expect(again.text).toContain('SUP-3 E1 is already open');

  await story.hours(1);
  const badge = await open(story, 'lena', 'SUP-3', 'escalation-badge');
  expect(badge.buttons()).toEqual(['Acknowledge']);
  await badge.click('Acknowledge');
  expect(badge.buttons()).not.toContain('Acknowledge');

  const workspace = await open(story, 'ada', 'SUP-3', 'escalation-workspace');
  await workspace.openTab('Journal');
  await workspace.click('Show 3 deliveries');
  for (const words of ['Level 1 acknowledged', 'Told in a comment', 'Escalated as High'])
    expect(workspace.text).toContain(words);
  expect(workspace.text).not.toMatch(/\{\w+\}|undefined|null/);
});
