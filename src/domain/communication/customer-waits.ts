import type { Escalation } from '../escalation/escalation';
import type { Playbook } from '../policy/playbook';

/** The playbook wants the plan agreed before the customer hears anything, and it is not. */
export const customerWaits = (
  { planAgreedAt }: Pick<Escalation, 'planAgreedAt'>,
  { customerAfter }: Pick<Playbook, 'customerAfter'>,
): boolean => customerAfter === 'plan-agreed' && planAgreedAt === null;
