import { describe, expect, it } from '@jest/globals';
import { checkPlaybook } from '../../../src/domain/policy/check-playbook';
import { checkProjectSettings } from '../../../src/domain/policy/check-project-settings';
import { checkReferences } from '../../../src/domain/policy/check-references';
import { checkSeverityTargets } from '../../../src/domain/policy/check-severity-targets';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { overridePolicies } from '../../../src/domain/policy/override-policies';
import { aPlaybook } from '../../support/a-playbook';
import { waitingOf } from '../../../src/domain/policy/waiting-of';

const paths = (found: { readonly ok: boolean; readonly problems?: readonly { readonly path: string }[] }) =>
  (found.problems ?? []).map(({ path }) => path);

describe('a playbook', () => {
  it('is refused with every wrong choice named', () => {
    const body = {
      ...aPlaybook(),
      severity: 'huge',
      approval: 'maybe',
      audiences: ['customer', 'press', 'customer'],
      silence: { wait: { minutes: 0, clock: 'working' }, reminders: -1, end: 'sue' },
      managerId: '',
    };
    expect(paths(checkPlaybook(body))).toEqual([
      'severity',
      'approval',
      'audiences[1]',
      'silence.wait.minutes',
      'silence.reminders',
      'silence.end',
      'managerId',
    ]);
  });
});

describe("a severity's targets", () => {
  const { body } = SHIPPED_POLICIES.severities.high;

  it('may leave an audience without a pace, and then promise it nothing', () => {
    expect(checkSeverityTargets({ ...body, updates: {} })).toEqual({
      ok: true,
      value: { ...body, updates: {} },
    });
  });

  it.each([
    [
      'an audience that does not exist',
      { ...body, updates: { press: { minutes: 60, clock: 'elapsed' } } },
      'updates.press',
    ],
    [
      'a pace finer than the engine looks',
      { ...body, updates: { customer: { minutes: 1, clock: 'elapsed' } } },
      'updates.customer.minutes',
    ],
    ['a step without time', { ...body, plan: { minutes: 0, clock: 'working' } }, 'plan.minutes'],
    ['a missing step', { ...body, review: undefined }, 'review'],
  ])('are refused with %s', (_what, given, path) => {
    expect(paths(checkSeverityTargets(given))).toContain(path);
  });
});

describe("a project's settings", () => {
  it('are refused with a negative grace, an organisation named twice and a role without a name', () => {
    const body = {
      escalationRole: '',
      teamFieldId: null,
      vipOrganisations: ['1', '1'],
      reopenGraceMinutes: -1,
    };
    expect(paths(checkProjectSettings(body))).toEqual([
      'escalationRole',
      'vipOrganisations[1]',
      'reopenGraceMinutes',
    ]);
  });
});

describe('the statuses that wait', () => {
  const settings = {
    escalationRole: 'Escalation',
    teamFieldId: null,
    vipOrganisations: [],
    reopenGraceMinutes: 60,
  };

  it('are the shipped ones in settings that were saved before they could be named', () => {
    const read = checkProjectSettings(settings);
    expect(read.ok && read.value.waitingStatuses).toEqual(SHIPPED_POLICIES.settings.body.waitingStatuses);
  });

  it('name whom they wait for, by id or by name in any case, the customer first', () => {
    const waiting = {
      customer: [{ name: 'On hold' }],
      provider: [{ id: '7', name: 'Vendor' }, { name: 'on hold' }],
      providerCapMinutes: 60,
    };
    expect(waitingOf({ id: '1', name: 'ON HOLD' }, waiting)).toEqual({
      reason: 'customer',
      capMinutes: null,
    });
    expect(waitingOf({ id: '7', name: 'Renamed' }, waiting)).toEqual({ reason: 'provider', capMinutes: 60 });
    expect(waitingOf({ id: '2', name: 'In progress' }, waiting)).toBeNull();
  });

  it('are refused with a cap without length and an unknown field', () => {
    const waitingStatuses = { customer: [], provider: [], providerCapMinutes: 0, other: 1 };
    expect(paths(checkProjectSettings({ ...settings, waitingStatuses }))).toEqual([
      'waitingStatuses.providerCapMinutes',
      'waitingStatuses.other',
    ]);
  });
});

describe('what policies name', () => {
  it('is told of each ladder and calendar that is not there', () => {
    const set = overridePolicies(SHIPPED_POLICIES, {
      playbook: {
        outage: { version: 1, body: aPlaybook({ id: 'outage', ladderId: 'gone', calendarId: 'lost' }) },
      },
    });
    expect(checkReferences(set)).toEqual([
      { path: 'playbook.outage.ladderId', message: "There is no ladder 'gone'." },
      { path: 'playbook.outage.calendarId', message: "There is no calendar 'lost'." },
    ]);
  });

  it('does not take what every object has for a policy', () => {
    const set = overridePolicies(SHIPPED_POLICIES, {
      playbook: { outage: { version: 1, body: aPlaybook({ id: 'outage', ladderId: 'constructor' }) } },
    });
    expect(checkReferences(set)).toHaveLength(1);
  });
});
