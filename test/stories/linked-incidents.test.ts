import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { StorySite } from '../support/story-site';

const MAIL_IS_BACK = 'The mail server runs again.';

it('links incidents, tells and resolves them together, and takes over the record of one of them', async () => {
  const story = await StorySite.open();
  const opened = await story.escalate('SUP-1');
  const escalationId = opened.record?.id ?? '';
  await story.ask('ada', 'link.add', { escalationId, issueKey: 'SUP-2' });
  await story.ask('ada', 'link.add', { escalationId, issueKey: 'SUP-3' });
  await story.settle();
  const related = await story.site
    .as(PEOPLE.ada.accountId)
    .jira('GET', '/rest/api/3/issue/SUP-1?fields=issuelinks');
  expect(JSON.stringify(related.body)).toContain('SUP-2');

  const page = await story.ask('ada', 'links.page', { escalationId, cursor: null });
  expect(page.items.map(({ key }) => key)).toEqual(['SUP-2', 'SUP-3']);
  expect(page.items.every(({ status }) => status !== null)).toBe(true);

  const tell = {
    escalationId,
    requestId: 'story-0001',
    act: 'tell',
    isPublic: false,
    text: MAIL_IS_BACK,
  } as const;
  expect(await story.call('ada', 'together.start', tell)).toMatchObject({ problem: { code: 'forbidden' } });
  await story.ask('priya', 'together.start', tell);
  await story.settle();
  const [job] = (await story.ask('ada', 'links.page', { escalationId, cursor: null })).jobs;
  const jobId = job?.jobId ?? '';
  const told = await story.ask('ada', 'together.page', { escalationId, jobId, from: 0 });
  expect(told).toMatchObject({ counts: { done: 2 } });
  const comments = await story.site.as(PEOPLE.ada.accountId).jira('GET', '/rest/api/3/issue/SUP-2/comment');
  expect(JSON.stringify(comments.body)).toContain(MAIL_IS_BACK);

  await story.ask('priya', 'together.start', {
    ...tell,
    requestId: 'story-0002',
    act: 'resolve',
    text: 'resolved',
  });
  await story.settle();
  const after = await story.ask('ada', 'links.page', { escalationId, cursor: null });
  expect(after.items.map(({ category }) => category)).toEqual(['done', 'done']);

  await story.ask('priya', 'link.remove', { escalationId, issueId: story.issueId('SUP-2') });
  await story.settle();
  const left = await story.site
    .as(PEOPLE.ada.accountId)
    .jira('GET', '/rest/api/3/issue/SUP-1?fields=issuelinks');
  expect(JSON.stringify(left.body)).not.toContain('SUP-2');
});

it('merges two records for whoever may run both, and shows effort with what Jira’s worklogs say', async () => {
  const story = await StorySite.open();
  const other = await story.escalate('SUP-2');
  const opened = await story.escalate('SUP-1');
  const escalationId = opened.record?.id ?? '';
  const named = { escalationId, issueKey: 'SUP-2' };
  expect(await story.call('ada', 'merge.preview', named)).toMatchObject({ problem: { code: 'forbidden' } });
  await story.ask('priya', 'manager.set', { escalationId, accountId: PEOPLE.ada.accountId });
  // Who runs one of the two may not take over the other.
  expect(await story.call('ada', 'merge.preview', named)).toMatchObject({ problem: { code: 'forbidden' } });
  const preview = await story.ask('priya', 'merge.preview', named);
  expect(preview).toMatchObject({ otherName: 'SUP-2 E1', links: 1 });
  const merged = await story.ask('priya', 'merge.do', { ...named, otherId: preview.otherId });
  expect(merged.record?.links).toMatchObject([{ key: 'SUP-2' }]);
  await story.settle();
  const ended = await story.view('ada', 'SUP-2');
  expect(ended.record).toMatchObject({ id: other.record?.id, stage: 'merged' });
  expect(ended.record?.links).toMatchObject([{ key: 'SUP-1', survivor: true }]);

  await story.site
    .as(PEOPLE.ada.accountId)
    .jira('POST', '/rest/api/3/issue/SUP-1/worklog', { timeSpentSeconds: 1800 });
  const said = { type: 'paragraph', content: [{ type: 'text', text: 'Called them. #communication' }] };
  await story.site.as(PEOPLE.ada.accountId).jira('POST', '/rest/api/3/issue/SUP-1/worklog', {
    timeSpentSeconds: 600,
    comment: { type: 'doc', version: 1, content: [said] },
  });
  await story.ask('ada', 'effort.log', {
    escalationId,
    minutes: 20,
    work: 'coordination',
    person: null,
    startedAt: null,
    occasion: 'by-hand',
  });
  const effort = await story.ask('priya', 'effort.view', { escalationId });
  expect(effort).toMatchObject({
    totals: { minutes: 60, byKind: { technical: { minutes: 30 }, communication: { minutes: 10 } } },
    worklogs: { minutes: 40, count: 2 },
    cost: null,
  });
});
