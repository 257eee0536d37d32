import { mapIds, NOWHERE, type IdMap } from '../../domain/transfer/map-ids';
import type { RecordEntity } from '../../domain/transfer/record-rows';
import type { Claim } from '../../domain/transfer/transfer-state';
import type { Rows } from '../rows';
import type { IssuesHere } from './number-step';

interface NamedHere {
  readonly issues: IssuesHere;
  readonly claims: ReadonlyMap<string, Claim>;
  /** By their ids there. */
  readonly projects: ReadonlyMap<string, string>;
}

/** How the ids of the file are called here, for the rows of a record whose work item is in `projectId` here. */
export function idMapOf(
  { issues, claims, projects }: NamedHere,
  projectId: { readonly there: string; readonly here: string },
): IdMap {
  const handoffs = new Map<string, string>();
  for (const claim of claims.values())
    for (const [there, here] of Object.entries(claim.handoffs)) handoffs.set(there, here);
  return {
    issue: (id) => issues.get(id)?.id,
    project: (id) => (id === projectId.there ? projectId.here : projects.get(id)),
    record(id) {
      const known = claims.get(id)?.to ?? handoffs.get(id);
      if (known) return known;
      // Of a record that is not in the file: named as it would be, if its work item is here.
      const [issueId = '', ordinal = ''] = id.split('-');
      const here = issues.get(issueId);
      return here && `${here.id}-${ordinal}`;
    },
  };
}

/** A row of the file with the names that everything in it has here; null where it is about a work item that is not here. */
export function broughtRow<E extends RecordEntity>(
  entity: E,
  key: string,
  row: Rows[E],
  map: IdMap,
): { readonly key: string; readonly row: Rows[E] } | null {
  const mapped = mapIds(row, map) as Rows[E];
  if (entity !== 'link') return { key: mapIds(key, map) as string, row: mapped };
  const link = mapped as Rows['link'];
  return link.issueId === NOWHERE ? null : { key: `${link.issueId}:${link.escId}`, row: mapped };
}
