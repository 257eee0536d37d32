import * as v from 'valibot';
import type { Clock } from '../../app/ports/ports';
import type { Store } from '../../app/ports/store';

/** An answer of Jira's that many invocations need and that rarely changes, kept in a `job` row for a while. */
export interface StoredMemo<T> {
  get(): Promise<T>;
  /** The next `get` asks Jira again, in this invocation and in every other; an answer that is younger than this may stand. */
  forget(olderThanMs?: number): Promise<void>;
}

interface Parts<T> {
  readonly store: Store;
  readonly clock: Clock;
  readonly id: string;
  /** Of what is stored; a row that does not fit counts as not there. */
  readonly schema: v.GenericSchema<unknown, T>;
  readonly validMs: number;
  readonly ask: () => Promise<T>;
}

export function storedMemo<T>({ store, clock, id, schema, validMs, ask }: Parts<T>): StoredMemo<T> {
  let known: Promise<T> | undefined;

  const find = async (): Promise<T> => {
    const now = clock.now();
    const row = (await store.get('job', id))?.row;
    const stored = v.safeParse(schema, row?.body);
    if (row?.state === 'current' && now - row.at < validMs && stored.success) return stored.output;
    const body = await ask();
    await store.note(id, { id, kind: 'memo', state: 'current', at: now, body });
    return body;
  };

  return {
    get() {
      // What failed is asked again, what was found is kept until the invocation ends.
      known ??= find().catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    },
    async forget(olderThanMs = 0) {
      const row = olderThanMs > 0 ? (await store.get('job', id))?.row : undefined;
      if (row?.state === 'current' && clock.now() - row.at < olderThanMs) return;
      known = undefined;
      await store.note(id, { id, kind: 'memo', state: 'stale', at: clock.now(), body: null });
    },
  };
}
