import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR } from '../../src/domain/time';
import { StorySite } from '../support/story-site';

it('keeps the customer, the executives and a second author informed from a draft', async () => {
  const story = await StorySite.open();
  const opened = await story.escalate('SUP-1', { severity: 'critical' });
  const escalationId = opened.record?.id ?? '';
  await story.ask('priya', 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });
  const reporter = opened.record?.reporterId ?? '';
  const customer = Object.entries(PEOPLE).find(([, { accountId }]) => accountId === reporter)?.[0];

  // The customer is to hear within an hour: at 80 % of it the manager is reminded, and the update is written already.
  await story.minutes(53);
  expect(story.mails('marco').join('\n')).toContain('It is already written');
  const plan = await story.ask('marco', 'updates.view', { escalationId });
  const owed = plan.audiences.find(({ audience }) => audience === 'customer');
  expect(owed).toMatchObject({
    channel: 'public-comment',
    updatedAt: null,
    draft: { isDue: true, hasNews: true },
  });
  const text = owed?.draft?.text ?? '';
  for (const { displayName } of Object.values(PEOPLE)) expect(text).not.toContain(displayName);

  const posted = await story.ask('marco', 'update.post', {
    escalationId,
    audience: 'customer',
    text,
    nextAt: null,
    seenAt: null,
  });
  await story.settle();
  const read = await story.publicComments(customer as keyof typeof PEOPLE, 'SUP-1');
  expect(read.join()).toContain(text.split('\n')[0]);
  expect(posted.record?.promises.find(({ audience }) => audience === 'customer')).toMatchObject({ kept: 1 });

  // Lena wrote at the same time and had not seen it: she is told, and nothing more became public.
  const second = await story.call('priya', 'update.post', {
    escalationId,
    audience: 'customer',
    text: 'We are on it.',
    nextAt: null,
    seenAt: null,
  });
  expect(second.ok ? 'posted' : second.problem.code).toBe('changed-meanwhile');

  // A placeholder that customers may not read is named, and an unknown one too.
  const wrong = await story.call('marco', 'update.post', {
    escalationId,
    audience: 'customer',
    text: '{{manager}} knows {{cost}}',
    nextAt: null,
  });
  expect(wrong.ok ? [] : wrong.problem.fields?.map(({ message }) => message)).toEqual([
    'The customer may not read {{manager}}.',
    'There is no placeholder {{cost}}.',
  ]);
  const shown = await story.ask('marco', 'update.preview', {
    escalationId,
    audience: 'executives',
    text: '{{escalation}} is {{severity}}, led by {{manager}}.',
    nextAt: story.site.clock.now() + HOUR,
  });
  expect(shown.text).toMatch(
    new RegExp(
      `^SUP-1 E1 is Critical, led by \\[~accountid:${PEOPLE.marco.accountId}\\]\\.\\n\\n.*next update`,
      'u',
    ),
  );
  await story.settle();
  expect(await story.publicComments(customer as keyof typeof PEOPLE, 'SUP-1')).toEqual(read);

  // Ten minutes on there is honestly nothing new.
  await story.minutes(1);
  const quiet = await story.ask('marco', 'updates.view', { escalationId });
  const again = quiet.audiences.find(({ audience }) => audience === 'customer');
  expect(again).toMatchObject({ last: { text, by: PEOPLE.marco.accountId }, kept: 1 });
  expect(again?.draft).toMatchObject({ hasNews: false, isDue: false });
  expect(again?.draft?.text).toContain('There is no change since our last update');
});

it('tells an open surface of changes without asking Jira, and nobody who was not shown the work item', async () => {
  const story = await StorySite.open();
  const opened = await story.escalate('SUP-1');
  const issueId = story.issueId('SUP-1');
  const spent = (): number => story.site.jira.points().reduce((sum, { points }) => sum + points, 0);
  const asked = async (pass: string, mark: string, who: 'ada' | 'otto' = 'ada') => {
    const before = spent();
    const reply = await story.call(who, 'issue.changed', { issueId, mark, pass });
    return { reply, points: spent() - before };
  };
  const { mark, pass } = await story.view('ada', 'SUP-1');
  expect(await asked(pass, mark)).toMatchObject({
    points: 0,
    reply: { ok: true, value: { changed: false, pass } },
  });

  const escalationId = opened.record?.id ?? '';
  await story.ask('priya', 'severity.change', { escalationId, severity: 'critical', words: 'It grew.' });
  expect(await asked(pass, mark)).toMatchObject({ points: 0, reply: { ok: true, value: { changed: true } } });

  // A pass is for one person; and when its time is over Jira is asked again, and a new one is given.
  expect((await asked(pass, mark, 'otto')).reply).toMatchObject({
    ok: false,
    problem: { code: 'not-found' },
  });
  await story.minutes(11);
  const late = await asked(pass, mark);
  expect(late.points).toBeGreaterThan(0);
  expect(late.reply.ok && late.reply.value.pass).not.toBe(pass);
});
