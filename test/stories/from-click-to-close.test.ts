import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR, MINUTE } from '../../src/domain/time';
import { StorySite } from '../support/story-site';

it('leads an agent’s escalation from the click over ladder, update and watch to the agreed close', async () => {
  const story = await StorySite.open();
  const opened = await story.escalate('SUP-1');
  const escalationId = opened.record?.id ?? '';
  expect(opened).toMatchObject({
    badge: { stage: 'assessing', severity: 'high' },
    record: { name: 'SUP-1 E1' },
  });

  await story.hours(1);
  const told = await story.view('ada', 'SUP-1');
  const [level] = told.record?.levels ?? [];
  expect(level).toMatchObject({ level: 1, state: 'told' });
  const first = Object.entries(PEOPLE).find(
    ([, { accountId }]) => accountId === level?.people[0],
  )?.[0] as keyof typeof PEOPLE;
  expect(story.mails(first)[0]).toContain('reached level 1 (Team lead)');

  const acknowledged = await story.ask(first, 'level.acknowledge', { escalationId });
  expect(acknowledged.record?.levels[0]).toMatchObject({
    state: 'acknowledged',
    answered: [PEOPLE[first].accountId],
  });

  await story.ask(first, 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });
  await story.ask('marco', 'update.post', {
    escalationId,
    audience: 'customer',
    text: 'We found the cause.',
    nextAt: story.site.clock.now() + HOUR,
  });
  await story.settle();
  const reporter = Object.entries(PEOPLE).find(
    ([, { accountId }]) => accountId === reporterOf(story, 'SUP-1'),
  )?.[0] as keyof typeof PEOPLE;
  expect((await story.publicComments(reporter, 'SUP-1')).join()).toContain('We found the cause.');
  expect((await story.publicComments(reporter, 'SUP-1')).join()).not.toContain('level');

  const planned = await story.view('marco', 'SUP-1');
  await story.ask('marco', 'plan.add-action', {
    escalationId,
    revision: planned.record?.revisions.plan ?? 0,
    title: 'Replace the connection pool',
    ownerId: PEOPLE.ada.accountId,
    dueAt: story.site.clock.now() + 2 * HOUR,
  });
  expect((await story.ask('marco', 'plan.agree', { escalationId })).badge?.stage).toBe('acting');

  const satisfied = await story.ask('ada', 'customer.satisfied', {
    escalationId,
    by: PEOPLE[reporter].accountId,
    how: 'phone',
  });
  expect(satisfied.record?.satisfied).toMatchObject({
    by: PEOPLE[reporter].accountId,
    recordedBy: PEOPLE.ada.accountId,
    how: 'phone',
  });
  expect(satisfied.badge?.stage).toBe('monitoring');

  await story.site.advanceTo((satisfied.record?.monitoring?.until ?? 0) + 6 * MINUTE);
  expect(story.mails('marco').join()).toMatch(/SUP-1/);
  await story.ask('ada', 'customer.agreed', { escalationId, by: PEOPLE[reporter].accountId, how: 'mail' });
  const closed = await story.ask('marco', 'escalation.close', { escalationId });
  expect(closed.record).toMatchObject({
    stage: 'closed',
    agreed: { how: 'mail', recordedBy: PEOPLE.ada.accountId },
  });

  await story.settle();
  expect(await story.search('ada', 'project = SUP AND escalationStage = closed')).toEqual(['SUP-1']);
  expect(await story.search('ada', 'escalationStage = acting')).toEqual([]);
});

function reporterOf(story: StorySite, key: string): string {
  return story.site.jira.state.issues.find(key)?.values['reporter'] as string;
}
