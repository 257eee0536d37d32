import { actOnEscalation } from '../../app/act-on-escalation';
import type { EscalationPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { viewIssue } from '../../app/view-issue';
import type { IssueView } from '../../contract/issue-view';
import type { Command } from '../../domain/escalation/command';
import type { Result } from '../../domain/problem';

/** Acts, and answers with the work item as it is then. */
export async function act(
  ports: Ports,
  permit: EscalationPermit,
  command: Command,
): Promise<Result<IssueView>> {
  const acted = await actOnEscalation(ports, permit, command);
  return acted.ok ? viewIssue(ports, permit) : acted;
}
