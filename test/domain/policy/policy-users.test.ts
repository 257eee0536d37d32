import { describe, expect, it } from '@jest/globals';
import { AROUND_THE_CLOCK } from '../../../src/domain/calendar/calendar';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { overridePolicies } from '../../../src/domain/policy/override-policies';
import { policyUsers } from '../../../src/domain/policy/policy-users';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPlaybook } from '../../support/a-playbook';

const names = (users: ReturnType<typeof policyUsers>) => users.map(({ kind, id }) => `${kind}:${id}`);

describe('who uses a policy', () => {
  it('is nobody for a ladder that no playbook names', () => {
    const set = overridePolicies(SHIPPED_POLICIES, {
      ladder: { desk: { version: 1, body: aLadder({ id: 'desk' }) } },
    });
    expect(policyUsers(set, 'ladder', 'desk')).toEqual([]);
  });

  it('is every playbook, ladder and criterion that names a calendar, each once, and the settings', () => {
    const night = { id: 'night', name: 'Night', zone: 'UTC', hours: AROUND_THE_CLOCK, holidays: [] };
    const inNight = aLevel({ onlyWhile: { kind: 'calendar', calendarId: 'night', outside: 'skip' } });
    const settings = SHIPPED_POLICIES.settings.body;
    const set = overridePolicies(SHIPPED_POLICIES, {
      calendar: { night: { version: 1, body: night } },
      ladder: {
        desk: {
          version: 1,
          body: aLadder({
            id: 'desk',
            levels: [
              { ...inNight, name: 'One' },
              { ...inNight, name: 'Two' },
            ],
          }),
        },
      },
      playbook: { outage: { version: 1, body: aPlaybook({ id: 'outage', calendarId: 'night' }) } },
      settings: {
        project: {
          version: 1,
          body: { ...settings, teams: [{ value: 'Net', lead: 'ada', calendarId: 'night' }] },
        },
      },
    });
    const users = policyUsers(set, 'calendar', 'night');
    expect(names(users).sort()).toEqual(['ladder:desk', 'playbook:outage', 'settings:project']);
    expect(users.find(({ kind }) => kind === 'settings')).toMatchObject({
      name: null,
      path: 'teams[0].calendarId',
    });
  });

  it('does not count what names something else that is not there', () => {
    const set = overridePolicies(SHIPPED_POLICIES, {
      playbook: { lost: { version: 1, body: aPlaybook({ id: 'lost', ladderId: 'gone' }) } },
    });
    expect(names(policyUsers(set, 'ladder', 'support-management'))).not.toContain('playbook:lost');
  });

  it('is every criterion that starts a playbook', () => {
    expect(names(policyUsers(SHIPPED_POLICIES, 'playbook', 'standard')).length).toBeGreaterThan(0);
  });
});
