import type { ListGroup, ListOrder, ListSort } from '../../contract/list-view';
import { SEVERITIES } from '../../domain/escalation/severity';
import { STAGES } from '../../domain/escalation/stage';
import type { Instant } from '../../domain/time';
import type { EscalationRow } from '../rows';

type Value = number | string;

const VALUES: Readonly<Record<ListSort | ListGroup, (head: EscalationRow) => Value>> = {
  due: ({ dueAt }) => dueAt,
  severity: ({ severity }) => SEVERITIES.indexOf(severity),
  stage: ({ stage }) => STAGES.indexOf(stage),
  level: ({ ladder }) => -ladder.level,
  // Whoever has no manager stands first: somebody has to take it.
  manager: ({ managerId }) => managerId ?? '',
  // Those of no organisation stand last.
  organisation: ({ organisations = [] }) => organisations[0]?.name ?? '\uFFFF',
  opened: ({ openedAt }) => -openedAt,
  updated: (head) => lastUpdateAt(head) ?? 0,
};

/** When anybody outside of the team last heard; null before the first update. */
export function lastUpdateAt({ updatedAt = {} }: Pick<EscalationRow, 'updatedAt'>): Instant | null {
  const { team: _team, ...others } = updatedAt;
  const known = Object.values(others);
  return known.length === 0 ? null : Math.max(...known);
}

/** Groups first, then the asked order, then what is due first; `descending` turns the asked order alone. */
export function orderHeads(heads: readonly EscalationRow[], order: ListOrder): readonly EscalationRow[] {
  const { group, by, descending } = order;
  return [...heads].sort(
    (a, b) =>
      (group === null ? 0 : compare(VALUES[group](a), VALUES[group](b))) ||
      (descending ? -1 : 1) * compare(VALUES[by](a), VALUES[by](b)) ||
      compare(a.dueAt, b.dueAt) ||
      compare(a.id, b.id),
  );
}

const compare = (a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
