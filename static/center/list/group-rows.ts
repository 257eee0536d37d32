import type { CenterRow } from '../../../src/contract/center-page';
import type { ListGroup } from '../../../src/contract/list-view';

interface RowGroup<R extends CenterRow> {
  readonly key: string;
  readonly members: readonly R[];
}

const KEYS: Readonly<Record<ListGroup, (row: CenterRow) => string>> = {
  severity: ({ severity }) => severity,
  stage: ({ stage }) => stage,
  manager: ({ managerId }) => managerId ?? '',
  level: ({ level }) => String(level),
  organisation: ({ organisations }) => organisations[0]?.id ?? '',
};

/** Rows that stand together, in the order in which they came; one group where none is asked for. */
export function groupRows<R extends CenterRow>(
  rows: readonly R[],
  group: ListGroup | null,
): readonly RowGroup<R>[] {
  if (group === null) return [{ key: 'all', members: rows }];
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = KEYS[group](row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, members]) => ({ key, members }));
}
