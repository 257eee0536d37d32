import { defineActing, defineReading } from '../automation/define-action';
import { AUTOMATION_CALLS } from './automation-calls';

/** One function an action: the platform does not tell a function for which action it is called. */
export const automationEscalate = defineActing(
  'escalate-work-item',
  AUTOMATION_CALLS['escalate-work-item'],
  (isNew) => (isNew ? 'started' : 'joined'),
);
export const automationUpdate = defineActing(
  'post-escalation-update',
  AUTOMATION_CALLS['post-escalation-update'],
  () => 'posted',
);
export const automationAcknowledge = defineActing(
  'acknowledge-escalation',
  AUTOMATION_CALLS['acknowledge-escalation'],
  () => 'acknowledged',
);
export const automationState = defineReading(
  'get-escalation-state',
  AUTOMATION_CALLS['get-escalation-state'],
);
