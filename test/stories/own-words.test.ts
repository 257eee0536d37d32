import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { AdminCalls, CallName, PayloadOf, Reply, ReplyOf } from '../../src/contract/calls';
import { HOUR } from '../../src/domain/time';
import { StorySite } from '../support/story-site';

const projectId = '10000';
const REASON = { code: 'vendor-outage', name: 'Vendor outage', shown: true };
const OUTCOME = { code: 'planned', name: 'Planned work', shown: true, means: 'wrong' } as const;
const ROLE = { code: 'own:release-manager', name: 'Release manager', shown: true } as const;

async function admin<N extends CallName<AdminCalls>>(
  story: StorySite,
  name: N,
  payload: PayloadOf<AdminCalls, N>,
): Promise<ReplyOf<AdminCalls, N>> {
  const priya = story.site.as(PEOPLE.priya.accountId);
  const reply = (await priya.invoke('escalation-settings', name, payload)) as Reply<ReplyOf<AdminCalls, N>>;
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
  return reply.value;
}

/** A reason, an outcome and a role of the desk's own, and the standard playbook asks for the role. */
async function ownWords(story: StorySite): Promise<void> {
  const before = await admin(story, 'settings.view', { projectId });
  const { id, body } = before.vocabulary;
  const after = await admin(story, 'policy.save', {
    projectId,
    generation: before.generation,
    kind: 'vocabulary',
    policyId: id,
    body: {
      reasons: [REASON, ...body.reasons],
      outcomes: [...body.outcomes, OUTCOME],
      roles: [...body.roles, ROLE],
    },
  });
  const standard = after.playbooks.find((playbook) => playbook.id === 'standard');
  await admin(story, 'policy.save', {
    projectId,
    generation: after.generation,
    kind: 'playbook',
    policyId: 'standard',
    body: { ...standard?.body, roles: [ROLE.code] },
  });
}

it('runs an escalation in a desk’s own words, from the reason over the role to the outcome', async () => {
  const story = await StorySite.open();
  await ownWords(story);
  const issueId = story.issueId('SUP-1');
  const form = await story.ask('ada', 'issue.form', { issueId });
  expect(form.reasons[0]).toMatchObject({ code: REASON.code, name: REASON.name });

  const { record } = await story.escalate('SUP-1', { reasonCode: REASON.code });
  const escalationId = record?.id ?? '';
  await story.ask('lena', 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });
  expect((await story.ask('marco', 'people.view', { issueId })).wanted).toContain(ROLE.code);
  const staffed = await story.ask('marco', 'role.set', {
    escalationId,
    kind: ROLE.code,
    name: '',
    personId: PEOPLE.ben.accountId,
    coverId: null,
    was: null,
  });
  expect(JSON.stringify(staffed.record)).toContain(ROLE.name);
  expect((await story.ask('marco', 'people.view', { issueId })).wanted).not.toContain(ROLE.code);
  await story.settle();
  expect(story.mails('ben').join()).toContain(ROLE.name);

  const { record: planned } = await story.view('marco', 'SUP-1');
  await story.ask('marco', 'plan.add-action', {
    escalationId,
    revision: planned?.revisions.plan ?? 0,
    title: 'Wait for the vendor',
    ownerId: PEOPLE.ada.accountId,
    dueAt: story.site.clock.now() + 2 * HOUR,
  });
  await story.ask('marco', 'plan.agree', { escalationId });
  const by = PEOPLE.carla.accountId;
  await story.ask('ada', 'customer.satisfied', { escalationId, by, how: 'phone' });
  await story.ask('ada', 'customer.agreed', { escalationId, by, how: 'mail' });
  await story.ask('marco', 'escalation.close', { escalationId });
  await story.ask('marco', 'review.save', {
    escalationId,
    revision: 0,
    complete: true,
    also: [],
    happened: 'The vendor worked at night.',
    wentWell: '',
    causes: 'Nobody told us.',
    outcome: OUTCOME.code,
  });
  const { review } = await story.ask('ada', 'review.view', { escalationId });
  expect(review?.outcome).toBe(OUTCOME.code);
});
