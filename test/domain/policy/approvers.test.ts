import { describe, expect, it } from '@jest/globals';
import { checkPlaybook } from '../../../src/domain/policy/check-playbook';
import { checkProjectSettings } from '../../../src/domain/policy/check-project-settings';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { aPlaybook } from '../../support/a-playbook';

const paths = (checked: ReturnType<typeof checkPlaybook> | ReturnType<typeof checkProjectSettings>) =>
  checked.ok ? [] : checked.problems.map(({ path }) => path);

describe('the approvers of a playbook', () => {
  it.each([
    [
      'a person, a group and the lead of the team, one after another',
      [
        { kind: 'person', accountId: 'lena' },
        { kind: 'group', groupId: 'g1' },
        { kind: 'role', role: 'team-lead' },
      ],
    ],
  ])('may be %s', (_who, approvers) => {
    expect(paths(checkPlaybook({ ...aPlaybook(), approval: 'named', approvers }))).toEqual([]);
  });

  it.each([
    ['nobody', []],
    ['nothing at all', undefined],
  ])('are asked for where the playbook says that they are named: %s', (_what, approvers) => {
    const body = { ...aPlaybook(), approval: 'named', ...(approvers ? { approvers } : {}) };
    expect(paths(checkPlaybook(body))).toEqual(['approvers']);
  });

  it('are none of another product’s schedules, and at most five', () => {
    const onCall = [{ kind: 'on-call', scheduleId: 'ops' }];
    expect(paths(checkPlaybook({ ...aPlaybook(), approval: 'named', approvers: onCall }))).not.toEqual([]);
    const six = Array.from({ length: 6 }, (_, n) => ({ kind: 'person', accountId: `p${n}` }));
    expect(paths(checkPlaybook({ ...aPlaybook(), approval: 'named', approvers: six }))).toEqual([
      'approvers',
    ]);
  });

  it('need no rule of silence, and know three', () => {
    for (const silentApprover of ['wait', 'approve', 'decline'])
      expect(paths(checkPlaybook({ ...aPlaybook(), silentApprover }))).toEqual([]);
    expect(paths(checkPlaybook({ ...aPlaybook(), silentApprover: 'panic' }))).toEqual(['silentApprover']);
  });
});

describe('the roster', () => {
  const settings = SHIPPED_POLICIES.settings.body;
  const ben = { personId: 'ben', subjects: ['Network'], sites: [] };

  it('may be left out, or name people with their subjects and sites', () => {
    expect(paths(checkProjectSettings(settings))).toEqual([]);
    expect(paths(checkProjectSettings({ ...settings, roster: [ben] }))).toEqual([]);
  });

  it('names nobody twice, and nobody without a subject', () => {
    expect(paths(checkProjectSettings({ ...settings, roster: [ben, ben] }))).toEqual(['roster[1]']);
    expect(paths(checkProjectSettings({ ...settings, roster: [{ ...ben, subjects: [] }] }))).toEqual([
      'roster[0].subjects',
    ]);
  });
});
