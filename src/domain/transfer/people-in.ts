import type { RecordsFile } from './records-file';

/** Ids of accounts as Jira writes them: 24 hexadecimal digits, or a number and a UUID. */
const ACCOUNT = /^(?:[0-9a-f]{24}|\d{1,10}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;

/** Everybody whom the records of a file name, by account id, with in how many of them. */
export function peopleIn({ records }: Pick<RecordsFile, 'records'>): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { rows } of records) {
    const named = new Set<string>();
    for (const { data } of rows) note(data, named);
    for (const id of named) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return count;
}

function note(value: unknown, named: Set<string>): void {
  if (typeof value === 'string') {
    if (ACCOUNT.test(value)) named.add(value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (ACCOUNT.test(key)) named.add(key);
    note(child, named);
  }
}
