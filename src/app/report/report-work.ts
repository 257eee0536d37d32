import { readReportState, type ReportState } from '../../domain/report/report-state';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import type { Store, Stored, Write } from '../ports/store';

export const REPORT = 'report:';
export const reportJobKey = (projectId: string): string => `${REPORT}${projectId}`;

/** With the guard a transaction holds 25 writes. */
export const MOST_WRITES = 24;

/** Another invocation works on the same figures, or they were stopped: this one ends. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Writes figures under the guard of their job's row, which says how far they are: of two workers one stops, and a kill loses nothing. */
export class ReportWork {
  private constructor(
    readonly ports: Ports,
    readonly projectId: string,
    private job: Stored<'job'>,
    readonly state: ReportState,
  ) {}

  /** Undefined where there is nothing to do. */
  static async find(ports: Ports, projectId: string): Promise<ReportWork | undefined> {
    const job = await ports.store.get('job', reportJobKey(projectId));
    const state = readReportState(job?.row.body);
    if (!job || !state || job.row.state !== 'running') return undefined;
    return new ReportWork(ports, projectId, job, state);
  }

  get hasTime(): boolean {
    return this.ports.clock.remainingMs() >= LOOK_BUDGET_MS;
  }

  /** The same work, so far as it is then. @throws Overtaken */
  async save(
    changes: Partial<ReportState>,
    writes: readonly Write[],
    jobState: 'running' | 'done' = 'running',
  ): Promise<ReportWork> {
    const { ports, projectId, job } = this;
    const body: ReportState = { ...this.state, ...changes };
    const row = { ...job.row, state: jobState, at: ports.clock.now(), body };
    const { key, rev } = job;
    const written = await ports.store.transact([{ put: 'job', key, row, rev }, ...writes]);
    if (written !== 'applied') throw new Overtaken(`${key} is worked on by another`);
    return new ReportWork(ports, projectId, { key, rev: rev + 1, row }, body);
  }
}

/** Rows of figures are written by whoever holds the guard alone. */
export async function readRollups(
  store: Store,
  keys: readonly string[],
): Promise<readonly (Stored<'rollup'> | undefined)[]> {
  return keys.length === 0 ? [] : store.getMany(keys.map((key) => ({ entity: 'rollup' as const, key })));
}

/** Each once, in order. */
export const joined = (...lists: readonly (readonly string[])[]): string[] =>
  [...new Set(lists.flat())].sort();
