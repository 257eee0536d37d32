import type { LostRecordView } from '../../contract/lost-calls';
import { ALLOWED_STAGES } from '../../domain/escalation/allowed-stages';
import { done, fail, type Result } from '../../domain/problem';
import type { LostPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { viewReview } from './view-review';

/** The record of a deleted work item, to be reviewed: what people wrote into it, and nothing of what stood on the work item. */
export async function viewLost(ports: Ports, permit: LostPermit): Promise<Result<LostRecordView>> {
  const [found, review] = await Promise.all([
    ports.store.get('escalation', permit.escalationId),
    viewReview(ports, permit),
  ]);
  if (!review.ok) return review;
  if (!found) return fail('not-found', 'there is no such escalation');
  const { id, ordinal, stage, severity, managerId, openedAt, endedAt } = found.row;
  const maySave = permit.switchedOn && ALLOWED_STAGES['save-review'].includes(stage);
  return done({ id, ordinal, stage, severity, managerId, openedAt, endedAt, maySave, review: review.value });
}
