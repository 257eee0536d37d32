import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { ShiftView } from '../../src/contract/shift-view';
import { StorySite, type PersonName } from '../support/story-site';

interface Settings {
  readonly generation: number;
  readonly playbooks: readonly { readonly id: string; readonly body: object }[];
  readonly settings: { readonly body: object };
}
interface Answer<T> {
  readonly ok: boolean;
  readonly value: T;
}

const id = (who: PersonName): string => PEOPLE[who].accountId;

async function shift(
  story: StorySite,
  who: PersonName,
  call: string,
  payload: object = {},
): Promise<Answer<ShiftView>> {
  const sent = { projectId: '10000', hours: 8, ...payload };
  return (await story.site.as(id(who)).invoke('escalation-center', call, sent)) as Answer<ShiftView>;
}

/** Lena approves escalations by the standard playbook, and Marco after her; Ben is the desk's expert of networks. */
async function prepare(story: StorySite): Promise<void> {
  const ask = async (call: string, payload: object): Promise<Settings> => {
    const sent = { projectId: '10000', ...payload };
    const reply = (await story.site
      .as(id('priya'))
      .invoke('escalation-settings', call, sent)) as Answer<Settings>;
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.value;
  };
  const view = await ask('settings.view', {});
  const standard = view.playbooks.find((playbook) => playbook.id === 'standard');
  const saved = await ask('policy.save', {
    generation: view.generation,
    kind: 'playbook',
    policyId: 'standard',
    body: {
      ...standard?.body,
      approval: 'named',
      approvers: ['lena', 'marco'].map((who) => ({ kind: 'person', accountId: id(who as PersonName) })),
      silentApprover: 'decline',
    },
  });
  await ask('policy.save', {
    generation: saved.generation,
    kind: 'settings',
    policyId: 'project',
    body: {
      ...saved.settings.body,
      roster: [{ personId: id('ben'), subjects: ['Network'], sites: ['Berlin'] }],
    },
  });
}

it('asks one approver after the other, gives roles, and hands a whole shift over in one click', async () => {
  const story = await StorySite.open();
  await prepare(story);

  // The first approver stays silent; the second approves, whom the first could not have been.
  const opened = await story.escalate('SUP-1');
  const escalationId = opened.record?.id ?? '';
  expect(opened.record).toMatchObject({ stage: 'requested', team: { approvers: [id('lena')] } });
  expect(story.mails('lena').join()).toContain('waits for approval');
  expect(await story.call('marco', 'escalation.approve', { escalationId })).toMatchObject({
    ok: false,
    problem: { code: 'forbidden' },
  });
  const dueAt = opened.record?.next?.dueAt ?? 0;
  expect(opened.record?.next).toMatchObject({ what: 'approval', whose: [id('lena')] });
  await story.minutes(Math.ceil((dueAt - story.site.clock.now()) / 60_000) + 6);
  expect((await story.view('ada', 'SUP-1')).record?.team.approvers).toEqual([id('marco')]);
  expect((await story.view('marco', 'SUP-1')).may).toContain('approve');
  const approved = await story.ask('marco', 'escalation.approve', { escalationId });
  expect(approved.record).toMatchObject({ stage: 'assessing', team: { approvers: null } });

  // Whom to call, what the work item itself knows, and who knows about it.
  const people = await story.ask('ada', 'people.view', { issueId: story.issueId('SUP-1') });
  expect(people.chain.map(({ people: [first] }) => first?.accountId)).toEqual([
    id('lena'),
    id('marco'),
    id('erik'),
  ]);
  expect(people.roster).toEqual([
    { personId: id('ben'), subjects: ['Network'], sites: ['Berlin'], load: 0, atWork: null },
  ]);
  expect(people.proposed.map(({ role }) => role)).toContain('customer-contact');

  await story.ask('lena', 'manager.set', { escalationId, accountId: id('chloe') });
  const staffed = await story.ask('chloe', 'role.set', {
    escalationId,
    kind: 'subject-expert',
    name: '',
    personId: id('ben'),
    coverId: id('ada'),
    was: null,
  });
  expect(staffed.record?.team.roles).toMatchObject([{ personId: id('ben'), coverId: id('ada') }]);
  await story.settle();
  expect(story.mails('ben').join()).toContain('You have a role');
  expect((await story.view('ben', 'SUP-1')).may).toContain('update-customer');
  const nextAt = story.site.clock.now() + 3_600_000;
  const said = {
    escalationId,
    audience: 'customer',
    text: 'The network is being looked at.',
    nextAt,
  } as const;
  expect((await story.ask('ben', 'update.post', said)).record?.promises[0]).toMatchObject({ dueAt: nextAt });
  const busy = await story.ask('ada', 'people.view', { issueId: story.issueId('SUP-2') });
  expect(busy.roster[0]?.load).toBe(1);

  // Chloé's shift ends: Ada takes over, and nobody else could have.
  const offered = await shift(story, 'chloe', 'shift.offer', {
    toId: id('ada'),
    words: 'Quiet so far.',
    escalations: [{ id: escalationId, words: 'The vendor calls at five.' }],
  });
  expect(offered.value.offer).toMatchObject({ state: 'offered', toId: id('ada') });
  expect(await shift(story, 'ben', 'shift.accept', { fromId: id('chloe') })).toMatchObject({ ok: false });
  expect((await story.view('ada', 'SUP-1')).record?.managerId).toBe(id('chloe'));
  const accepted = await shift(story, 'ada', 'shift.accept', { fromId: id('chloe') });
  expect(accepted.value.mine.map(({ key }) => key)).toEqual(['SUP-1']);
  expect((await story.view('ada', 'SUP-1')).record?.managerId).toBe(id('ada'));
});

it('proposes for roles whom the work item’s problem, components and people name, and says where that is from', async () => {
  const story = await StorySite.open();
  await story.escalate('SUP-1');
  const priya = story.site.as(PEOPLE.priya.accountId);
  const made = await priya.jira('POST', '/rest/api/3/issue', {
    fields: {
      project: { id: '10000' },
      issuetype: { id: '10203' },
      summary: 'The pool leaks',
      assignee: { accountId: PEOPLE.marco.accountId },
    },
  });
  const problem = made.body as { readonly id: string; readonly key: string };
  await priya.jira('POST', '/rest/api/3/issueLink', {
    type: { name: 'Problem/Incident' },
    inwardIssue: { id: problem.id },
    outwardIssue: { id: story.issueId('SUP-1') },
  });
  const { proposed } = await story.ask('lena', 'people.view', { issueId: story.issueId('SUP-1') });
  expect(proposed).toEqual(
    expect.arrayContaining([
      { role: 'problem-owner', personId: PEOPLE.marco.accountId, from: 'problem', name: problem.key },
      { role: 'subject-expert', personId: PEOPLE.ada.accountId, from: 'component', name: 'Checkout' },
      expect.objectContaining({ role: 'customer-contact', from: 'reporter' }),
    ]),
  );
});
