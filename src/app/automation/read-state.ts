import type { EscalationState } from '../../contract/automation-calls';
import { done, type Result } from '../../domain/problem';
import { shownEscalation } from '../issue-view/load-issue';
import { nextUpdateAt } from '../issue-view/standing-promises';
import { loadEscalation } from '../load-escalation';
import type { IssuePermit } from '../permit';
import type { Ports } from '../ports/ports';

const NONE: EscalationState = {
  escalation: null,
  stage: 'none',
  severity: null,
  level: 0,
  managerId: null,
  nextUpdateAt: null,
};

/** How the open, or last, escalation of a work item stands: no more than whoever may browse the work item may see. */
export async function readState(
  { store, clock }: Ports,
  { issueId, issueKey }: IssuePermit,
): Promise<Result<EscalationState>> {
  const id = shownEscalation((await store.get('subject', issueId))?.row);
  const loaded = id === null ? undefined : await loadEscalation(store, id, clock.now());
  if (!loaded) return done(NONE);
  const { head, parts } = loaded.state;
  const updateAt = nextUpdateAt(head, parts.pinned, loaded.after);
  return done({
    escalation: `${issueKey} E${head.ordinal}`,
    stage: head.stage,
    severity: head.severity,
    level: head.ladder.level,
    managerId: head.managerId,
    nextUpdateAt: updateAt === null ? null : new Date(updateAt).toISOString(),
  });
}
