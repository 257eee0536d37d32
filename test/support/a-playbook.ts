import type { Playbook } from '../../src/domain/policy/playbook';

export const aPlaybook = (given: Partial<Playbook> = {}): Playbook => ({
  id: 'outage',
  name: 'Server outage',
  severity: 'critical',
  approval: 'none',
  ladderId: 'support-management',
  calendarId: 'business-hours',
  audiences: ['customer'],
  silence: { wait: { minutes: 600, clock: 'working' }, reminders: 2, end: 'ask-manager' },
  managerId: null,
  ...given,
});
