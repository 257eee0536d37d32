import type { FieldProblem } from '../../../../../src/domain/checked';
import { checkRecordsFile, type RecordsFile } from '../../../../../src/domain/transfer/records-file';

/** More than a browser holds in memory with ease. */
export const LARGEST_RECORDS_FILE_BYTES = 100_000_000;

export type RecordsFileRead =
  | { readonly kind: 'read'; readonly file: RecordsFile }
  /** It was not read: its size alone refuses it. */
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

/** A file of records, or everything that is wrong with its frame. One that is too large is refused before a byte of it is read. */
export async function readRecordsFile(file: Pick<File, 'size' | 'text'>): Promise<RecordsFileRead> {
  if (file.size > LARGEST_RECORDS_FILE_BYTES) return { kind: 'too-large', bytes: file.size };
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return { kind: 'not-json' };
  }
  const found = checkRecordsFile(value);
  return found.ok ? { kind: 'read', file: found.value } : { kind: 'refused', problems: found.problems };
}
