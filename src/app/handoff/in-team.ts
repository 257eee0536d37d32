import type { Team } from '../../domain/handoff/team';
import type { CallerDesk } from '../permit';

/** Is this person of the team: named in it, or in its group as Jira says now of the person who calls? */
export async function inTeam(
  team: Team | undefined,
  by: string,
  desk: Pick<CallerDesk, 'groupIds'>,
): Promise<boolean> {
  if (!team) return false;
  if (team.members?.includes(by) === true) return true;
  return team.groupId !== undefined && (await desk.groupIds()).has(team.groupId);
}
