import type { RecordTeam } from '../../contract/people-view';
import type { EscalationState } from '../../domain/escalation/decision';
import { teamOf } from '../../domain/team/team-part';

/** Who has which part in a record, from what is stored: Jira is not asked. */
export function recordTeam({ head, parts }: EscalationState): RecordTeam {
  const manager = head.managerId === null ? [] : [head.managerId];
  const standby = head.stage === 'monitoring' ? [...new Set([...manager, ...teamOf(parts.team)])] : [];
  const waits = head.stage === 'requested' && head.approval;
  return {
    roles: parts.team.roles.map(({ id, role, name, personId, coverId }) => ({
      id,
      role,
      name,
      personId,
      coverId,
    })),
    standby,
    approvers: waits ? waits.asked : null,
  };
}
