import { readClaims, type Claim, type TransferState } from '../../domain/transfer/transfer-state';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import type { Stored, Write } from '../ports/store';
import { bringableIssues, type IssuesHere } from './number-step';
import { RECORDS_IN, stagedKey, transferRow, type TransferJob } from './records-in';

/** How a step of the import ended: `again` when there is more of it to do. */
export type StepEnd = 'done' | 'again' | 'stopped';

/** Another invocation works on the import, or somebody stopped it: this one ends, and loses nothing. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** An import at work: every write of it is guarded by the job's own row, which says how far it has come. */
export class Bringing {
  private constructor(
    readonly ports: Ports,
    private stored: Stored<'job'>,
    public state: TransferState,
    readonly issues: IssuesHere,
    readonly claims: Map<string, Claim>,
    /** The same by the part of the index that they are of. */
    readonly claimed: Map<number, readonly Claim[]>,
  ) {}

  static async of(ports: Ports, { stored, state }: TransferJob): Promise<Bringing> {
    const issues = await bringableIssues(ports, state.parts.issues);
    const claims = new Map<string, Claim>();
    const claimed = new Map<number, readonly Claim[]>();
    for (let part = 0; part < state.parts.index; part += 1) {
      const row = await ports.store.get('job', stagedKey('claims', part));
      const ofPart = readClaims(row?.row.body);
      claimed.set(part, ofPart);
      for (const claim of ofPart) claims.set(claim.id, claim);
    }
    return new Bringing(ports, stored, state, issues, claims, claimed);
  }

  get namedHere() {
    const { issues, claims, state } = this;
    return { issues, claims, projects: new Map(Object.entries(state.projects)) };
  }

  hasTime(): boolean {
    return this.ports.clock.remainingMs() >= LOOK_BUDGET_MS;
  }

  /**
   * Writes rows along with how far the import has come. `false`: a guarded row among them had changed, and nothing was written.
   * @throws Overtaken when the job itself is worked on by another.
   */
  async write(
    changes: Partial<TransferState>,
    writes: readonly Write[],
    state = 'running',
  ): Promise<boolean> {
    const { store, clock } = this.ports;
    const body = { ...this.state, ...changes };
    const row = transferRow(state, clock.now(), body);
    const written = await store.transact([
      { put: 'job', key: RECORDS_IN, row, rev: this.stored.rev },
      ...writes,
    ]);
    if (written !== 'applied') {
      const now = await store.get('job', RECORDS_IN);
      if (now?.rev !== this.stored.rev) throw new Overtaken('the import is worked on by another');
      return false;
    }
    this.stored = { ...this.stored, rev: this.stored.rev + 1, row };
    this.state = body;
    return true;
  }
}
