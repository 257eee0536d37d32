import { describe, expect, it } from '@jest/globals';
import type { PeopleView } from '../../src/contract/people-view';
import type { RecordView } from '../../src/contract/record-view';
import { aRecordView, anEscalatedView, anIssueView, NOW } from '../support/an-issue-view';
import { asManager, OF_MANAGER } from '../support/a-managers-workspace';
import { openSurface, type Answers } from '../support/an-open-surface';
import type { Surface } from '../support/surface';

const MAY = [...OF_MANAGER, 'hand-over', 'edit-team'] as const;

const aPeopleView = (given: Partial<PeopleView> = {}): PeopleView => ({
  now: NOW,
  ladder: 'Support management',
  chain: [
    {
      level: 1,
      name: 'Team lead',
      people: [{ accountId: 'lena', state: 'told' }],
      unseen: 0,
      isUnconnected: false,
      inHours: false,
      delay: { minutes: 30, clock: 'working' },
    },
    {
      level: 2,
      name: 'Management',
      people: [],
      unseen: 2,
      isUnconnected: true,
      inHours: null,
      delay: { minutes: 0, clock: 'elapsed' },
    },
  ],
  isLimited: false,
  teams: [{ value: 'First line', tier: 1, lead: 'lena', isHere: true }],
  proposed: [],
  wanted: [],
  roster: [],
  ...given,
});

const holder = (given: Partial<RecordView['team']['roles'][number]> = {}) => ({
  id: '10001-1:role:1',
  role: 'incident-owner' as const,
  name: '',
  personId: 'ada',
  coverId: 'ben',
  ...given,
});

async function open(
  team: Partial<RecordView['team']> = {},
  people: Partial<PeopleView> = {},
  answers: Answers = {},
): Promise<Surface> {
  const record = aRecordView({ team: { roles: [], standby: [], approvers: null, ...team } });
  const all = { 'people.view': () => aPeopleView(people), ...answers };
  const workspace = await asManager(record, all, MAY);
  await workspace.openTab('People');
  return workspace;
}

describe('the People tab', () => {
  it('asks once, when it is opened, and shows who stands where on the chain of command', async () => {
    const workspace = await open();
    expect(workspace.calls.map(({ call }) => call)).toEqual(['issue.view', 'people.view']);
    expect(workspace.people()).toContain('lena');
    for (const words of [
      '1. Team lead',
      'Outside its hours',
      'Told',
      '2. Management',
      'Nobody can be told right now',
      '2 people may not see this work item',
      'Its on-call schedule is not connected.',
      'Tier 1: First line',
      'Has this work item',
    ])
      expect(workspace.text).toContain(words);
  });

  it('names the roles that the playbook asks for and nobody has', async () => {
    const workspace = await open({}, { wanted: ['subject-expert', 'provider-contact'] });
    expect(workspace.text).toContain(
      'The playbook asks for, and nobody has: Subject expert, Provider contact.',
    );
  });

  it('shows who has which role, who covers, and who is on standby', async () => {
    const workspace = await open({
      roles: [holder(), holder({ id: '10001-1:role:2', role: 'own', name: 'Scribe', coverId: null })],
      standby: ['erik'],
    });
    expect(workspace.text).toContain('Incident owner');
    expect(workspace.text).toContain('Scribe');
    expect(workspace.people()).toEqual(expect.arrayContaining(['ada', 'ben', 'erik']));
  });

  it('gives a role that the work item proposes, with the person already in it', async () => {
    const workspace = await open(
      {},
      { proposed: [{ role: 'incident-owner', personId: 'ada', from: 'problem', name: 'SUP-8' }] },
      {
        'role.set': () => anEscalatedView(aRecordView()),
      },
    );
    await workspace.click('Give this role');
    await workspace.fill('Who covers while they are away', 'ben');
    await workspace.submit();
    expect(workspace.calls.find(({ call }) => call === 'role.set')?.payload).toEqual({
      escalationId: '10001-1',
      kind: 'incident-owner',
      name: '',
      personId: 'ada',
      coverId: 'ben',
      was: null,
    });
  });

  it('says whom a changed role replaces, and keeps what was chosen when somebody else was first', async () => {
    const workspace = await open(
      { roles: [holder()] },
      {},
      {
        'role.set': () => ({ code: 'changed-meanwhile', message: 'too late', retry: 'later' }),
      },
    );
    await workspace.click('Change');
    await workspace.fill('Who has it', 'eva');
    await workspace.submit();
    expect(workspace.calls.find(({ call }) => call === 'role.set')?.payload).toMatchObject({
      personId: 'eva',
      was: 'ada',
    });
    expect(workspace.all('Modal')).toHaveLength(1);
  });

  it('hands over with a note, which is asked for', async () => {
    const workspace = await open({}, {}, { 'manager.hand-over': () => anEscalatedView(aRecordView()) });
    await workspace.click('Hand over');
    await workspace.fill('New manager', 'eva');
    await workspace.submit();
    expect(workspace.errors()).not.toEqual([]);
    await workspace.fill('Note for them', 'The vendor calls at five.');
    await workspace.submit();
    expect(workspace.calls.at(-1)).toEqual({
      call: 'manager.hand-over',
      payload: { escalationId: '10001-1', accountId: 'eva', words: 'The vendor calls at five.' },
    });
  });

  it('weighs experts by what they hold already', async () => {
    const workspace = await open(
      {},
      {
        roster: [{ personId: 'ben', subjects: ['Network'], sites: [], atWork: false, load: 2 }],
      },
    );
    expect(workspace.text).toContain('Network anywhere not at work now holds 2 open escalations');
  });

  it('finds experts by subject and site, those of no site everywhere', async () => {
    const expert = (personId: string, subject: string, sites: readonly string[]) => ({
      personId,
      subjects: [subject],
      sites,
      atWork: null,
      load: null,
    });
    const roster = [
      expert('ben', 'Network', ['Berlin']),
      expert('eva', 'Network', []),
      expert('otto', 'Network', ['Oslo']),
      expert('nils', 'Storage', ['Oslo']),
    ];
    const workspace = await open({}, { roster });
    const shown = () => ['ben', 'eva', 'otto', 'nils'].filter((who) => workspace.people().includes(who));
    expect(shown()).toEqual(['ben', 'eva', 'otto', 'nils']);
    await workspace.fill('Subject', 'Network');
    await workspace.fill('Site', 'Oslo');
    expect(shown()).toEqual(['eva', 'otto']);
    await workspace.fill('Subject', 'Storage');
    await workspace.fill('Site', 'Berlin');
    expect(shown()).toEqual([]);
    expect(workspace.text).toContain('Nobody of this subject and site.');
  });

  it('names whom a request waits for', async () => {
    const workspace = await open({ approvers: ['erik'] });
    expect(workspace.text).toContain('Waits for the approval of');
    expect(workspace.people()).toContain('erik');
  });
});

describe('a work item that is not escalated', () => {
  it('looks up whom to call only when somebody asks', async () => {
    const workspace = await openSurface('workspace', {
      'issue.view': () => anIssueView(),
      'people.view': () => aPeopleView(),
    });
    expect(workspace.calls.map(({ call }) => call)).toEqual(['issue.view']);
    await workspace.click('Whom do I call?');
    expect(workspace.text).toContain('As the ladder “Support management” names people right now.');
  });
});
