import { expect, it } from '@jest/globals';
import { overridePolicies } from '../../../src/domain/policy/override-policies';
import { pin } from '../../../src/domain/policy/pin';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { aLadder } from '../../support/a-ladder';
import { aPlaybook } from '../../support/a-playbook';

it('carries the bodies that a start needs and says from which versions they are', () => {
  const set = overridePolicies(SHIPPED_POLICIES, {
    ladder: { desk: { version: 4, body: aLadder({ id: 'desk', name: 'Desk' }) } },
    playbook: { outage: { version: 2, body: aPlaybook({ id: 'outage', ladderId: 'desk' }) } },
  });
  const pinned = pin(set, 'outage');
  expect(pinned).toMatchObject({
    ok: true,
    value: {
      playbook: { id: 'outage' },
      ladder: { name: 'Desk' },
      calendar: { id: 'business-hours' },
      versions: { 'playbook:outage': 2, 'ladder:desk': 4, 'calendar:business-hours': 0, 'severity:high': 0 },
    },
  });
});

it('names everything that is missing at once', () => {
  const set = overridePolicies(SHIPPED_POLICIES, {
    playbook: { lost: { version: 1, body: aPlaybook({ id: 'lost', ladderId: 'gone', calendarId: 'gone' }) } },
  });
  expect(pin(set, 'lost')).toEqual({
    ok: false,
    problems: [
      { path: 'ladderId', message: "There is no ladder 'gone'." },
      { path: 'calendarId', message: "There is no calendar 'gone'." },
    ],
  });
});

it.each(['none', '', 'constructor', '__proto__', 'toString'])(
  'refuses the playbook id "%s"',
  (playbookId) => {
    expect(pin(SHIPPED_POLICIES, playbookId)).toEqual({
      ok: false,
      problems: [{ path: 'playbookId', message: `There is no playbook '${playbookId}'.` }],
    });
  },
);
