import type { Decision } from '../../domain/escalation/decision';
import { scoreOf, type LegsPart } from '../../domain/provider/leg';
import type { Write } from '../ports/store';

/**
 * What reports count of a case goes along with every decision that changes it, guarded by the head like its part. A case that was
 * taken over from a merged record is counted for the new one from its next change on.
 */
export function legWrites(before: LegsPart, { next, parts }: Decision): readonly Write[] {
  const changed = (parts.legs?.legs ?? []).filter((leg) => !before.legs.includes(leg));
  return changed.map((leg) => ({
    put: 'leg',
    key: leg.id,
    row: scoreOf(leg, next.id, next.projectId),
    rev: 0,
  }));
}
