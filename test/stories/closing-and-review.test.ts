import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR, MINUTE } from '../../src/domain/time';
import { StorySite } from '../support/story-site';

const words = {
  happened: 'The pool ran dry.',
  wentWell: 'We told the customer in time.',
  causes: 'A leak.',
  outcome: 'avoidable' as const,
};

it('closes what is reviewed: a problem in the manager’s name, an action that is chased, and a complete review', async () => {
  const story = await StorySite.open();
  const { record } = await story.escalate('SUP-1');
  const escalationId = record?.id ?? '';
  const why = await story.ask('ada', 'criteria.why', { issueId: story.issueId('SUP-1') });
  expect(why.escalated).toBe(true);
  await story.ask('lena', 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });
  await story.ask('marco', 'trend.set', {
    escalationId,
    trend: 'worsening',
    words: 'Two more sites are down.',
  });
  await story.ask('marco', 'step.waive', {
    escalationId,
    step: 'assessment',
    words: 'The cause is known.',
    until: null,
  });
  const running = await story.ask('ada', 'review.view', { escalationId });
  expect(running.trend.set).toMatchObject({ value: 'worsening', by: PEOPLE.marco.accountId });
  expect(running.steps.find(({ step }) => step === 'assessment')?.state).toBe('waived');
  expect(running.steps.find(({ step }) => step === 'plan')?.dueAt).not.toBeNull();
  expect(running.review).toBeNull();

  await closeIt(story, escalationId);
  const closed = await story.view('marco', 'SUP-1');
  expect(closed.may).toEqual(expect.arrayContaining(['save-review', 'add-preventive', 'link-problem']));
  await story.ask('marco', 'review.create-problem', {
    escalationId,
    summary: 'Leaking pool',
    text: words.causes,
  });
  await story.ask('marco', 'review.add-preventive', {
    escalationId,
    title: 'Alarm on the pool',
    ownerId: PEOPLE.ada.accountId,
    dueAt: story.site.clock.now() + HOUR,
  });
  await story.settle();
  const found = await story.search('marco', `labels = "escalation-${escalationId}"`);
  expect(found).toHaveLength(1);
  await story.site.advance(HOUR + 10 * MINUTE);
  expect(story.mails('ada').join()).toContain('Your preventive action');
  await story.ask('ada', 'review.complete-preventive', {
    escalationId,
    actionId: `${escalationId}:preventive:1`,
  });
  await story.ask('marco', 'review.save', { escalationId, revision: 0, complete: true, also: [], ...words });

  const { review, steps } = await story.ask('ada', 'review.view', { escalationId });
  expect(review).toMatchObject({
    ...words,
    completedBy: PEOPLE.marco.accountId,
    preventive: [{ title: 'Alarm on the pool', state: 'done' }],
    problem: { key: found[0], hidden: false },
  });
  expect(review?.problemAgeMs).toBeGreaterThan(HOUR);
  expect(steps.find(({ step }) => step === 'review')).toMatchObject({ state: 'done', rightRole: true });
  const history = await story.ask('ada', 'history.page', {
    issueId: story.issueId('SUP-1'),
    ordinal: 1,
    kind: 'decisions',
    cursor: null,
  });
  expect(history.entries.flatMap(({ lines }) => lines.map(({ code }) => code))).toEqual(
    expect.arrayContaining(['review-completed', 'preventive-done', 'closed', 'step-waived', 'trend-set']),
  );
});

async function closeIt(story: StorySite, escalationId: string): Promise<void> {
  const planned = await story.view('marco', 'SUP-1');
  await story.ask('marco', 'plan.add-action', {
    escalationId,
    revision: planned.record?.revisions.plan ?? 0,
    title: 'Replace the pool',
    ownerId: PEOPLE.ada.accountId,
    dueAt: story.site.clock.now() + 2 * HOUR,
  });
  await story.ask('marco', 'plan.agree', { escalationId });
  const by = PEOPLE.carla.accountId;
  await story.ask('ada', 'customer.satisfied', { escalationId, by, how: 'phone' });
  await story.ask('ada', 'customer.agreed', { escalationId, by, how: 'mail' });
  await story.ask('marco', 'escalation.close', { escalationId });
}
