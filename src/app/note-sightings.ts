import type { IssueHistory } from '../domain/criteria/history';
import { traceName, traceNamed, type Trace } from '../domain/criteria/traces-of';
import type { Instant } from '../domain/time';
import type { Write } from './ports/store';
import type { WatchRow } from './rows';
import { sightingKey } from './see-similar';

/** What fits into the transaction that writes the watch; the rest follows with the next look. */
const MOST_WRITES = 20;

export interface Sighted {
  /** Names of the traces under which the issue is written down, once these writes are done. */
  readonly names: readonly string[];
  readonly writes: readonly Write[];
  /** Others may count one more now. */
  readonly isNew: boolean;
}

/** What a look writes down of an issue that others may be similar to: what is known is not written again, what is gone is removed. */
export function noteSightings(
  history: IssueHistory,
  traces: readonly Trace[],
  watch: WatchRow | undefined,
  now: Instant,
): Sighted {
  const before = watch?.sighted ?? [];
  const isMoved = watch !== undefined && watch.projectId !== history.projectId;
  const wanted = new Map(traces.map((trace) => [traceName(trace), trace]));
  const fresh = [...wanted].filter(([name]) => isMoved || !before.includes(name)).slice(0, MOST_WRITES);
  const gone = before.filter((name) => !wanted.has(name)).slice(0, MOST_WRITES - fresh.length);
  const added = fresh.map(([, { dim, value }]): Write => ({
    put: 'sighting',
    key: sightingKey(dim, value, history.id),
    row: {
      issueId: history.id,
      projectId: history.projectId,
      what: 'issue',
      dim,
      value,
      at: history.createdAt,
      seenAt: now,
    },
    rev: 0,
  }));
  const removed = gone.map((name): Write => {
    const { dim, value } = traceNamed(name);
    return { remove: 'sighting', key: sightingKey(dim, value, history.id) };
  });
  const kept = before.filter((name) => !gone.includes(name));
  const names = [...new Set([...kept, ...fresh.map(([name]) => name)])];
  return { names, writes: [...added, ...removed], isNew: fresh.length > 0 };
}
