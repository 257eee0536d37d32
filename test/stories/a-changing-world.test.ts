import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR } from '../../src/domain/time';
import { StorySite, type PersonName } from '../support/story-site';
import { Surface } from '../support/surface';

/** Their account is closed in Jira: they are nobody any more, and no mail reaches them. */
function leave({ site }: StorySite, who: PersonName): void {
  const { accountId } = PEOPLE[who];
  site.jira.state.people.set(accountId, { ...PEOPLE[who], active: false });
}

function workspace(story: StorySite, who: PersonName, key: string): Promise<Surface> {
  const { accountId } = PEOPLE[who];
  const invoke = (call: string, payload: unknown) =>
    story.site.as(accountId).invoke('escalation-workspace', call, payload);
  return Surface.open(
    { accountId, issueId: story.issueId(key), invoke },
    () => import('../../src/frontend/workspace/workspace'),
  );
}

it('goes on when people leave: they are not told, not offered, and somebody else takes over what was theirs', async () => {
  const story = await StorySite.open();
  const { record } = await story.escalate('SUP-3');
  const escalationId = record?.id ?? '';
  await story.ask('lena', 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });
  const planned = await story.view('lena', 'SUP-3');
  const action = { title: 'Call them', dueAt: story.site.clock.now() + 2 * HOUR };
  const added = { escalationId, revision: planned.record?.revisions.plan ?? 0, ...action };
  await story.ask('lena', 'plan.add-action', { ...added, ownerId: PEOPLE.ben.accountId });

  leave(story, 'lena');
  leave(story, 'ben');
  await story.hours(1);
  const mails = story.mails('lena').length;
  await story.hours(3);
  expect(story.mails('lena')).toHaveLength(mails);
  const { chain } = await story.ask('marco', 'people.view', { issueId: story.issueId('SUP-3') });
  expect(chain.flatMap(({ people }) => people).map(({ accountId }) => accountId)).not.toContain(
    PEOPLE.lena.accountId,
  );
  // The first level was hers alone: nobody is there, and the ladder goes on to the next.
  const { record: later } = await story.view('marco', 'SUP-3');
  expect(later?.level).toBeGreaterThan(1);

  const refused = await story.call('marco', 'plan.edit-action', {
    escalationId,
    actionId: `${escalationId}:action:1`,
    revision: later?.revisions.plan ?? 0,
    title: 'Call them',
    ownerId: PEOPLE.ben.accountId,
    dueAt: story.site.clock.now() + HOUR,
  });
  expect(refused).toMatchObject({
    ok: false,
    problem: { fields: [{ path: 'ownerId', message: 'is no active person who can be found' }] },
  });
  const taken = await story.ask('marco', 'plan.edit-action', {
    escalationId,
    actionId: `${escalationId}:action:1`,
    revision: later?.revisions.plan ?? 0,
    title: 'Call them',
    ownerId: PEOPLE.ada.accountId,
    dueAt: story.site.clock.now() + HOUR,
  });
  expect(taken.record?.plan.actions[0]?.ownerId).toBe(PEOPLE.ada.accountId);
});

it('offers work to a team whose group was emptied through its lead', async () => {
  const story = await StorySite.open();
  const { groups } = story.site.jira.state;
  for (const [name, group] of groups) groups.set(name, { ...group, memberIds: [] });
  await story.ask('ada', 'handoff.offer', {
    issueId: story.issueId('SUP-1'),
    to: 'Infrastructure',
    words: 'Yours?',
    package: { tried: 'All of it', impact: 'Ten people', logs: 'In the ticket' },
  });
  await story.settle();
  expect(story.mails('marco').join()).toContain(
    'Infrastructure is asked to take over this work item from Applications: Yours?',
  );
  const answered = await story.view('marco', 'SUP-1');
  expect(answered.handoffs?.open?.may).toEqual(['accept', 'return']);
});

it('shows links to what the reader may not see as such, without their text, and keeps those that were deleted countable', async () => {
  const story = await StorySite.open();
  const { record } = await story.escalate('SUP-3');
  const escalationId = record?.id ?? '';
  await story.ask('lena', 'link.add', { escalationId, issueKey: 'SUP-4' });
  await story.ask('lena', 'link.add', { escalationId, issueKey: 'SUP-9' });
  await story.ask('lena', 'link.add', { escalationId, issueKey: 'SUP-12' });
  await story.site.as(PEOPLE.priya.accountId).jira('DELETE', '/rest/api/3/issue/SUP-9');
  await story.settle();

  const surface = await workspace(story, 'ada', 'SUP-3');
  const overview = surface.text;
  await surface.openTab('Links');
  const links = surface.text;
  await surface.openTab('Journal');
  const journal = surface.text;
  for (const text of [overview, links, journal]) {
    expect(text).toContain('SUP-12');
    expect(text).not.toContain('SUP-4');
    expect(text).not.toContain('Suspicious sign-ins');
  }
  expect(overview).toMatch(/2 (more|work items|linked)[^.]*hidden from you/);
  expect(journal).toContain('Linked a work item that is hidden from you');
});

it('ends with its work item, and says to whoever still has it open that it is gone', async () => {
  const story = await StorySite.open();
  const { record } = await story.escalate('SUP-7');
  const escalationId = record?.id ?? '';
  const surface = await workspace(story, 'lena', 'SUP-7');
  await story.site.as(PEOPLE.priya.accountId).jira('DELETE', '/rest/api/3/issue/SUP-7');
  await story.minutes(6);
  await surface.clickFirst('Write assessment');
  await surface.fill('Situation', 'It is printed by hand.');
  await surface.click('Save draft');
  expect(surface.text).toContain('What you typed is still here.');
  const sent = await story.call('lena', 'plan.agree', { escalationId });
  expect(sent).toMatchObject({ ok: false, problem: { code: 'not-found' } });
});

it('leaves the review of a closed escalation whose work item is deleted to whoever runs it, without a word of the work item', async () => {
  const story = await StorySite.open();
  const { record } = await story.escalate('SUP-7');
  const escalationId = record?.id ?? '';
  const lostId = escalationId;
  const as = { escalationId };
  await story.ask('lena', 'manager.set', { ...as, accountId: PEOPLE.marco.accountId });
  const action = { title: 'Fix it', ownerId: PEOPLE.ben.accountId, dueAt: story.site.clock.now() + HOUR };
  const revision = (await story.view('lena', 'SUP-7')).record?.revisions.plan ?? 0;
  await story.ask('lena', 'plan.add-action', { ...as, revision, ...action });
  await story.ask('lena', 'plan.agree', as);
  await story.ask('lena', 'customer.satisfied', { ...as, by: PEOPLE.nils.accountId, how: 'phone' });
  await story.ask('lena', 'customer.agreed', { ...as, by: PEOPLE.nils.accountId, how: 'phone' });
  await story.ask('lena', 'escalation.close', as);
  const center = async (who: PersonName, call: string, sent: object = {}): Promise<unknown> =>
    story.site.as(PEOPLE[who].accountId).invoke('escalation-center', call, { lostId, ...sent });
  const nothing = { ok: false, problem: { code: 'not-found' } };
  expect(await center('lena', 'lost.review')).toMatchObject(nothing);

  const summary = story.site.jira.state.issues.find('SUP-7')?.values['summary'] as string;
  await story.site.as(PEOPLE.priya.accountId).jira('DELETE', '/rest/api/3/issue/SUP-7');
  await story.settle();
  expect(await center('ada', 'lost.review')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  expect(await center('fiona', 'lost.review')).toMatchObject(nothing);
  const seen = await center('lena', 'lost.review');
  expect(seen).toMatchObject({ ok: true, value: { id: escalationId, stage: 'closed', maySave: true } });
  expect(JSON.stringify(seen)).not.toContain(summary);
  const words = { happened: 'The printer was replaced.', wentWell: 'Quick help.', causes: 'Wear.' };
  const review = { ...words, revision: 0, complete: true, outcome: 'avoidable' };
  expect(await center('marco', 'lost.save-review', review)).toMatchObject({
    ok: true,
    value: { review: { review: { completedBy: PEOPLE.marco.accountId, happened: words.happened } } },
  });
});
