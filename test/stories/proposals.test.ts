import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { CallName, CenterCalls, PayloadOf, Reply, ReplyOf } from '../../src/contract/calls';
import type { PolicyFigures } from '../../src/contract/criteria-view';
import { StorySite } from '../support/story-site';

const projectId = '10000';

async function center<N extends CallName<CenterCalls>>(
  story: StorySite,
  name: N,
  payload: PayloadOf<CenterCalls, N>,
): Promise<Reply<ReplyOf<CenterCalls, N>>> {
  const lena = story.site.as(PEOPLE.lena.accountId);
  return (await lena.invoke('escalation-center', name, payload)) as Reply<ReplyOf<CenterCalls, N>>;
}

async function proposalsOn(story: StorySite, issueId: string): Promise<readonly string[]> {
  const now = await center(story, 'center.now', { projectId });
  if (!now.ok) throw new Error(now.problem.message);
  return now.value.needs.flatMap((need) =>
    need.kind === 'proposal' && need.issueId === issueId ? [need.criterionId] : [],
  );
}

it('asks people what to make of a proposal: one is called no case, another becomes an escalation once', async () => {
  const story = await StorySite.open();
  await story.minutes(20);
  const issueId = story.issueId('SUP-11');
  expect(await proposalsOn(story, issueId)).toEqual(expect.arrayContaining(['forgotten', 'high-stuck']));

  await center(story, 'proposal.dismiss', { issueId, criterionId: 'forgotten' });
  expect(await proposalsOn(story, issueId)).toEqual(['high-stuck']);
  const onTheItem = await story.view('ada', 'SUP-11');
  expect(onTheItem.proposed.map(({ criterionId }) => criterionId)).toEqual(['high-stuck']);
  await story.hours(1);
  expect(await proposalsOn(story, issueId)).toEqual(['high-stuck']);

  const first = await center(story, 'proposal.accept', { issueId, criterionId: 'high-stuck' });
  const again = await center(story, 'proposal.accept', { issueId, criterionId: 'high-stuck' });
  expect(first).toMatchObject({ ok: true, value: { escalationId: `${issueId}-1` } });
  expect(again).toEqual(first);
  await story.settle();
  expect(await proposalsOn(story, issueId)).toEqual([]);
  expect((await story.view('ada', 'SUP-11')).badge?.severity).toBe('high');

  const priya = story.site.as(PEOPLE.priya.accountId);
  const figures = (await priya.invoke('escalation-settings', 'policies.figures', {
    projectId,
  })) as Reply<PolicyFigures>;
  expect(
    figures.ok && figures.value.criteria.find(({ criterionId }) => criterionId === 'forgotten'),
  ).toMatchObject({
    judged: 1,
    right: 0,
  });
});
