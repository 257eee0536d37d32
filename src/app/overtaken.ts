import type { Attempt } from './attempt';
import type { Ports } from './ports/ports';

/**
 * Of records whose mirrors were written, those that have changed since they were read (`revs`: the revision that was): a slower writer
 * may have put an older state over a newer one, so each writes again until it finds what it wrote to be true.
 */
export async function overtaken(
  ports: Ports,
  revs: ReadonlyMap<string, number>,
): Promise<ReadonlySet<string>> {
  if (revs.size === 0) return new Set();
  const heads = await ports.store.getMany(
    [...revs.keys()].map((key) => ({ entity: 'escalation' as const, key })),
  );
  return new Set(heads.flatMap((head) => (head && head.rev !== revs.get(head.key) ? [head.key] : [])));
}

export const writeAgain = (now: number): Attempt => ({
  kind: 'later',
  why: 'the record changed while its mirror was written',
  retryAt: now,
});
