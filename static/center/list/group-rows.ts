import type { CenterRow } from '../../../src/contract/center-page';
import type { ListGroup } from '../../../src/contract/list-view';

interface RowGroup {
  readonly key: string;
  readonly members: readonly CenterRow[];
}

const KEYS: Readonly<Record<ListGroup, (row: CenterRow) => string>> = {
  severity: ({ severity }) => severity,
  stage: ({ stage }) => stage,
  manager: ({ managerId }) => managerId ?? '',
  level: ({ level }) => String(level),
};

/** Rows that stand together, in the order in which they came; one group where none is asked for. */
export function groupRows(rows: readonly CenterRow[], group: ListGroup | null): readonly RowGroup[] {
  if (group === null) return [{ key: 'all', members: rows }];
  const groups = new Map<string, CenterRow[]>();
  for (const row of rows) {
    const key = KEYS[group](row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, members]) => ({ key, members }));
}
