import { useState } from 'react';
import type { CenterRow } from '../../../src/contract/center-page';

export type Organisation = CenterRow['organisations'][number];

const NONE: readonly Organisation[] = [];

/** Organisations of all rows that were seen since the page was opened, and those that are chosen, by name: what can be chosen does not vanish by choosing. */
export function useOrganisations(
  rows: readonly Pick<CenterRow, 'organisations'>[],
  chosen: readonly string[],
): readonly Organisation[] {
  const [seen, setSeen] = useState(NONE);
  const known = new Set(seen.map(({ id }) => id));
  const fresh = new Map(
    rows.flatMap(({ organisations }) => organisations.map((one) => [one.id, one] as const)),
  );
  const added = [...fresh.values()].filter(({ id }) => !known.has(id));
  if (added.length > 0) setSeen([...seen, ...added].sort((a, b) => a.name.localeCompare(b.name)));
  const unnamed = chosen.filter((id) => !known.has(id) && !fresh.has(id));
  return unnamed.length === 0 ? seen : [...seen, ...unnamed.map((id) => ({ id, name: id }))];
}
