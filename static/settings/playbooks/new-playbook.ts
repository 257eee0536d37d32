import type { Playbook } from '../../../src/domain/policy/playbook';

/** A plain playbook that works at once with a ladder and hours that are there. */
export const newPlaybook = (ladderId: string, calendarId: string): Playbook => ({
  id: '',
  name: '',
  severity: 'high',
  approval: 'none',
  ladderId,
  calendarId,
  audiences: ['customer', 'management'],
  silence: { wait: { minutes: 1200, clock: 'working' }, reminders: 2, end: 'ask-manager' },
  managerId: null,
});
