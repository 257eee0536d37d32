import type { ScopePolicies } from '../domain/policy/scope-policies';
import { done, fail } from '../domain/problem';
import type { Result } from '../domain/problem';
import type { Ports } from './ports/ports';
import type { Store, Stored } from './ports/store';
import { REDECIDE } from './redecide';
import type { GenerationRow, PolicyRow } from './rows';

/** A stored value holds 240 KiB; the rest is left to what the storage keeps around it. */
const MOST_BYTES = 235 * 1024;

/** What a scope's generation becomes, and the lines of its history that say so: at most 24, all of that scope. */
export interface PoliciesWrite {
  readonly scope: string;
  /** The generation that was read; undefined where the scope has none yet. */
  readonly read: Stored<'generation'> | undefined;
  readonly next: (before: ScopePolicies) => ScopePolicies;
  readonly history: readonly Omit<PolicyRow, 'savedAt'>[];
}

/** The same with one line. */
export interface PolicyWrite extends Omit<PoliciesWrite, 'scope' | 'history'> {
  readonly history: Omit<PolicyRow, 'savedAt'>;
}

/** Makes one change of a scope's policies live together with its history row, both or neither, if nobody wrote since it was read. */
export const writePolicy = (ports: Ports, { history, ...write }: PolicyWrite): Promise<Result<void>> =>
  writePolicies(ports, { ...write, scope: history.scope, history: [history] });

/** Makes changes of a scope's policies live together with their history rows, all or none, if nobody wrote since it was read. */
export async function writePolicies(
  ports: Ports,
  { scope, read, next, history }: PoliciesWrite,
): Promise<Result<void>> {
  const before = read ?? (await firstGeneration(ports.store, scope));
  const row: GenerationRow = { ...next(before.row), number: before.row.number + 1 };
  if (bytesOf(row) > MOST_BYTES) return fail('too-large', 'all policies of a project must fit into 235 KiB');
  const written = await ports.store.transact([
    { put: 'generation', key: scope, row, rev: before.rev },
    ...history.map((line) => ({
      put: 'policy' as const,
      key: `${scope}:${line.kind}:${line.policyId}:${line.version}`,
      row: { ...line, savedAt: ports.clock.now() },
      rev: 0,
    })),
  ]);
  if (written !== 'applied') return fail('changed-meanwhile', 'another save came first');
  // Losing this is harmless: the reconcile finds what was decided under older policies.
  await ports.later.push([{ look: REDECIDE, delaySeconds: 0 }]);
  return done(undefined);
}

/** A condition on a missing row cannot be relied on, so the row that carries the compare-and-swap is created by itself first. */
async function firstGeneration(store: Store, scope: string): Promise<Stored<'generation'>> {
  await store.create('generation', scope, { number: 0, live: {} });
  const created = await store.get('generation', scope);
  if (created === undefined) throw new Error('A generation row was created and is not there');
  return created;
}

const bytesOf = (row: GenerationRow): number => new TextEncoder().encode(JSON.stringify(row)).length;
