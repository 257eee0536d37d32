import type { Decision, EscalationState } from '../../domain/escalation/decision';
import { scoreOf } from '../../domain/provider/leg';
import type { Write } from '../ports/store';

/**
 * What reports count of a case goes along with every decision that changes it, or the project that it is counted in, guarded by the
 * head like its part.
 */
export function legWrites(
  { head, parts: before }: EscalationState,
  { next, parts }: Decision,
): readonly Write[] {
  const { legs } = parts.legs ?? before.legs;
  const isMoved = next.projectId !== head.projectId;
  const changed = isMoved ? legs : legs.filter((leg) => !before.legs.legs.includes(leg));
  return changed.map((leg) => ({
    put: 'leg',
    key: leg.id,
    row: scoreOf(leg, next.id, next.projectId),
    rev: 0,
  }));
}
