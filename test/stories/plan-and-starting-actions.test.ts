import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { PRIORITY } from '../../sandbox/jira/definitions/choices';
import { RESTRICTED_LEVEL } from '../../sandbox/jira/seed/projects';
import type { Playbook } from '../../src/domain/policy/playbook';
import { HOUR } from '../../src/domain/time';
import { StorySite } from '../support/story-site';

const priya = PEOPLE.priya.accountId;

/** Gives the standard playbook something that it does to the work item. */
async function alter(story: StorySite, changes: Partial<Playbook>): Promise<void> {
  const admin = story.site.as(priya);
  const projectId = '10000';
  const viewed = (await admin.invoke('escalation-settings', 'settings.view', { projectId })) as {
    readonly value: {
      readonly generation: number;
      readonly playbooks: readonly { readonly id: string; readonly body: Playbook }[];
    };
  };
  const { generation, playbooks } = viewed.value;
  const body = { ...playbooks.find(({ id }) => id === 'standard')?.body, ...changes };
  const saved = await admin.invoke('escalation-settings', 'policy.save', {
    projectId,
    generation,
    kind: 'playbook',
    policyId: 'standard',
    body,
  });
  expect(saved).toMatchObject({ ok: true });
}

async function fieldsOf(story: StorySite, key: string): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await story.site.as(priya).jira('GET', `/rest/api/3/issue/${key}`);
  return (body as { readonly fields: Readonly<Record<string, unknown>> }).fields;
}

it('acts on the work item when the work begins, and puts back what still stands when it ends', async () => {
  const story = await StorySite.open();
  await alter(story, {
    startingActions: [
      { kind: 'priority', priorityId: PRIORITY.highest.id },
      { kind: 'label', label: 'escalated' },
      { kind: 'hold-auto-close', by: 'property', name: 'hold-auto-close' },
    ],
  });
  const before = await fieldsOf(story, 'SUP-1');
  const { record } = await story.escalate('SUP-1');
  const escalationId = record?.id ?? '';
  const held = await story.site.as(priya).jira('GET', '/rest/api/3/issue/SUP-1/properties/hold-auto-close');
  expect(held.status).toBe(200);
  const during = await fieldsOf(story, 'SUP-1');
  expect(during['priority']).toMatchObject({ id: PRIORITY.highest.id });
  expect(during['labels']).toEqual(expect.arrayContaining(['escalated']));

  await story.site.as(priya).jira('PUT', '/rest/api/3/issue/SUP-1', {
    fields: { priority: { id: PRIORITY.lowest.id } },
  });
  await story.ask('priya', 'escalation.withdraw', { escalationId, reason: 'mistake', words: 'Not needed.' });
  await story.settle();
  const after = await fieldsOf(story, 'SUP-1');
  expect(after['labels']).toEqual(before['labels']);
  expect(after['priority']).toMatchObject({ id: PRIORITY.lowest.id });
  const freed = await story.site.as(priya).jira('GET', '/rest/api/3/issue/SUP-1/properties/hold-auto-close');
  expect(freed.status).toBe(404);
});

it('takes a security level back that would take the work item out of the ladder’s sight, and asks', async () => {
  const story = await StorySite.open();
  await alter(story, { securityLevelId: RESTRICTED_LEVEL });
  const { record } = await story.escalate('SUP-1', { shouldKnow: [PEOPLE.ada.accountId] });
  const escalationId = record?.id ?? '';
  expect((await fieldsOf(story, 'SUP-1'))['security']).toBeNull();
  const waiting = await story.view('lena', 'SUP-1');
  expect(waiting.record?.security).toMatchObject({ state: 'waits', appLoses: false });
  expect(waiting.record?.security?.losing).toContain(PEOPLE.ada.accountId);
  expect(waiting.may).toContain('decide-security');

  await story.ask('lena', 'security.decide', {
    escalationId,
    choice: 'set',
    words: 'They are told by phone.',
  });
  await story.settle();
  expect((await fieldsOf(story, 'SUP-1'))['security']).toMatchObject({ id: RESTRICTED_LEVEL });
  expect((await story.call('ada', 'issue.view', { issueId: story.issueId('SUP-1') })).ok).toBe(false);
});

it('follows the work item of an action both ways, and compares the revisions of the plan', async () => {
  const story = await StorySite.open();
  const { record } = await story.escalate('SUP-1');
  const escalationId = record?.id ?? '';
  const plan = async (title: string): Promise<string> => {
    const { record: now } = await story.view('priya', 'SUP-1');
    const revision = now?.revisions.plan ?? 0;
    const dueAt = story.site.clock.now() + HOUR;
    const ownerId = PEOPLE.ada.accountId;
    const added = await story.ask('priya', 'plan.add-action', {
      escalationId,
      revision,
      title,
      ownerId,
      dueAt,
    });
    return added.record?.plan.actions.at(-1)?.id ?? '';
  };
  const first = await plan('Replace the pool');
  const { types } = await story.ask('priya', 'plan.issue-types', { escalationId });
  const created = await story.ask('priya', 'plan.create-issue', {
    escalationId,
    actionId: first,
    issueTypeId: types[0]?.id ?? '',
  });
  const key = created.record?.plan.actions[0]?.issue?.key ?? '';
  expect((await fieldsOf(story, key))['summary']).toBe('Replace the pool');
  await story.settle();
  expect(JSON.stringify((await fieldsOf(story, 'SUP-1'))['issuelinks'])).toContain(key);

  await story.ask('ada', 'plan.complete-action', { escalationId, actionId: first });
  const finished = await story.ask('ada', 'plan.finish-issue', { escalationId, actionId: first });
  expect(finished.record?.plan.actions[0]?.issue).toMatchObject({ done: true });

  const second = await plan('Watch the pool');
  await story.ask('priya', 'plan.link-action', { escalationId, actionId: second, issueKey: key });
  const followed = await story.ask('ada', 'plan.follow', { escalationId, actionIds: [second] });
  expect(followed.record?.plan.actions.map(({ state }) => state)).toEqual(['done', 'done']);

  const { revisions } = await story.ask('priya', 'plan.revisions', { escalationId, before: null });
  const { changes } = await story.ask('priya', 'plan.compare', {
    escalationId,
    before: revisions.at(-1)?.revision ?? 0,
    after: revisions[0]?.revision ?? 0,
  });
  expect(changes.map(({ before, after }) => [before, after?.title])).toEqual([
    [null, 'Replace the pool'],
    [null, 'Watch the pool'],
  ]);
});
