import type { IssueHistory } from '../criteria/history';
import type { Instant } from '../time';

/**
 * The instants at which something happens to a work item, ascending, each once, before the horizon: its creation, every change and
 * comment, and what its SLAs, links, ratings and likenesses say of when they came.
 */
export function happenings(history: IssueHistory, horizon: Instant): Instant[] {
  const { createdAt, changes } = history;
  const elsewhere = besideChanges(history);
  const all = changes.map(({ at }) => at);
  if (elsewhere.length > 0) {
    all.push(...elsewhere);
    all.sort((a, b) => a - b);
  }
  const instants = [createdAt];
  let last = createdAt;
  for (const at of all) {
    if (at <= last || at >= horizon) continue;
    instants.push(at);
    last = at;
  }
  return instants;
}

function besideChanges({
  comments,
  slas,
  satisfaction,
  linkedIncidents,
  similarItems,
}: IssueHistory): Instant[] {
  const instants = (comments ?? []).map(({ at }) => at);
  for (const { cycles } of slas ?? []) {
    for (const { startedAt, stoppedAt } of cycles) {
      instants.push(startedAt);
      if (stoppedAt !== null) instants.push(stoppedAt);
    }
  }
  const ratedAt = satisfaction?.ratedAt ?? null;
  if (ratedAt !== null) instants.push(ratedAt);
  for (const { linkedAt } of linkedIncidents?.incidents ?? []) instants.push(linkedAt);
  for (const { at } of similarItems?.sightings ?? []) instants.push(at);
  return instants;
}
