import type { Instant } from '../time';
import type { Escalation } from './escalation';

/**
 * The instant at which a decision counts. Time of an escalation never runs backwards: on a clock that was set back, a decision
 * counts one millisecond after the last one, so that nothing is negative and no two steps share an instant.
 */
export const notBefore = ({ lastAt }: Pick<Escalation, 'lastAt'>, now: Instant): Instant =>
  now >= lastAt ? now : lastAt + 1;
