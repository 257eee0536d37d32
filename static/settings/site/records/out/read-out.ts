import { RecordsCollected } from '../../../../../src/domain/transfer/assemble-file';
import { MOST_RECORDS, type RecordsFile } from '../../../../../src/domain/transfer/records-file';
import type { Trouble } from '../../../../shared/make-call';
import type { RecordsCall } from '../records-call';

const AT_ONCE = 20;

/** How far the reading is; `of` is null while the records are being listed. */
export interface OutProgress {
  readonly read: number;
  readonly of: number | null;
}

export type OutEnd =
  | {
      readonly kind: 'file';
      readonly file: RecordsFile;
      /** Records that the admin may not see. */
      readonly hidden: number;
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

interface Asked {
  readonly projects: readonly { readonly id: string; readonly key: string }[];
  readonly call: RecordsCall;
  readonly tell: (progress: OutProgress) => void;
  readonly signal: AbortSignal;
}

class Ended extends Error {
  constructor(readonly end: Exclude<OutEnd, { kind: 'file' }>) {
    super(end.kind);
  }
}

/** All records of these projects that the admin may see as one file, read as the admin, page by page. It looks after each whether it was stopped. */
export async function readOut(asked: Asked): Promise<OutEnd> {
  try {
    const { ids, hidden, begunAt } = await listAll(asked);
    const collected = await readAll(asked, ids);
    const projects = Object.fromEntries(asked.projects.map(({ id, key }) => [id, key]));
    return { kind: 'file', file: collected.file(begunAt, projects), hidden };
  } catch (error) {
    if (error instanceof Ended) return error.end;
    throw error;
  }
}

async function listAll({ projects, call, tell, signal }: Asked) {
  const ids: string[] = [];
  let hidden = 0;
  let begunAt = 0;
  for (const { id } of projects) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof call<'records.list'>>> = await call('records.list', {
        id,
        cursor,
      });
      if (signal.aborted) throw new Ended({ kind: 'stopped' });
      if (!page.ok) throw new Ended({ kind: 'failed', trouble: page.trouble });
      ids.push(...page.value.records.map((one) => one.id));
      hidden += page.value.hidden;
      // What changes while the records are read is after the file: the site's time before any was.
      begunAt ||= page.value.now;
      if (ids.length > MOST_RECORDS) throw new Ended({ kind: 'too-many' });
      tell({ read: ids.length, of: null });
      cursor = page.value.cursor;
    } while (cursor !== null);
  }
  return { ids, hidden, begunAt };
}

async function readAll({ call, tell, signal }: Asked, ids: readonly string[]): Promise<RecordsCollected> {
  const collected = new RecordsCollected();
  tell({ read: 0, of: ids.length });
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof call<'records.read'>>> = await call('records.read', {
        ids: some,
        cursor,
      });
      if (signal.aborted) throw new Ended({ kind: 'stopped' });
      if (!page.ok) throw new Ended({ kind: 'failed', trouble: page.trouble });
      collected.add(page.value);
      cursor = page.value.cursor;
    } while (cursor !== null);
    tell({ read: from + some.length, of: ids.length });
  }
  return collected;
}
