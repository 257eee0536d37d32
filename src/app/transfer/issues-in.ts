import { mapIds } from '../../domain/transfer/map-ids';

/** The ids of all work items that these values name. */
export function issuesIn(values: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  const note = (id: string): string => {
    if (/^[1-9]\d{0,18}$/u.test(id)) found.add(id);
    return id;
  };
  const keep = (id: string): string => id;
  for (const value of values) mapIds(value, { issue: note, project: keep, record: keep });
  return [...found];
}
