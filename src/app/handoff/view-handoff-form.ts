import type { HandoffForm } from '../../contract/handoff-view';
import { canAccept } from '../../domain/handoff/team';
import { done, type Result } from '../../domain/problem';
import { loadPolicies } from '../load-policies';
import type { IssuePermit } from '../permit';
import type { Ports } from '../ports/ports';

/** What the offer's form needs: the teams that can accept, with what each asks for. */
export async function viewHandoffForm(ports: Ports, permit: IssuePermit): Promise<Result<HandoffForm>> {
  const { settings } = await loadPolicies(ports.store, permit.projectId);
  const teams = (settings.body.teams ?? []).filter(canAccept);
  return done({
    teams: teams.map(({ value, tier = null, asks = [], acceptWithin = null }) => ({
      value,
      tier,
      asks: asks.map(({ id, name = null }) => ({ id, name })),
      acceptWithin,
    })),
  });
}
