import { loadPolicies } from '../../app/load-policies';
import type { TeamNow } from '../../app/ports/desk';
import { teamOf } from '../../domain/handoff/team';
import type { DeskParts } from './desk-parts';

/** A team as the project's settings write it, or else its id: choices of a list have an id and a name, and settings may say either. */
export async function knownTeam(
  { store }: DeskParts,
  projectId: string,
  team: TeamNow | null,
): Promise<string | null> {
  if (team === null) return null;
  const { settings } = await loadPolicies(store, projectId);
  return teamOf(settings.body.teams ?? [], team)?.value ?? team.id;
}
