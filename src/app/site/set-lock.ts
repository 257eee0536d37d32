import { isPolicyKind } from '../../domain/policy/check-policy';
import { done, fail, type Result } from '../../domain/problem';
import { readGenerations, SITE_SCOPE } from '../load-policies';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import { writePolicy } from '../write-policy';

interface LockInput {
  readonly generation: number;
  readonly kind: string;
  /** Null locks the whole kind. */
  readonly policyId: string | null;
  readonly locked: boolean;
}

/**
 * Keeps projects from deciding a policy, or a whole kind of them, or lets them again. What a project had decided rests while it is locked
 * and counts again afterwards. Locked twice is locked.
 */
export async function setLock(
  ports: Ports,
  { by }: Pick<SitePermit, 'by'>,
  { generation, kind, policyId, locked }: LockInput,
): Promise<Result<void>> {
  if (!isPolicyKind(kind)) {
    return fail('invalid', 'unknown kind of policy', [
      { path: 'kind', message: `There is no kind '${kind}'.` },
    ]);
  }
  const lock = policyId === null ? kind : `${kind}:${policyId}`;
  const { site } = await readGenerations(ports.store, SITE_SCOPE);
  const before = site?.row.locks ?? [];
  if (before.includes(lock) === locked) return done(undefined);
  const number = site?.row.number ?? 0;
  if (number !== generation)
    return fail('changed-meanwhile', `generation ${number} is live, not ${generation}`);
  const locks = locked ? [...before, lock].sort() : before.filter((one) => one !== lock);
  return writePolicy(ports, {
    read: site,
    next: (scope) => ({ ...scope, locks }),
    history: {
      scope: SITE_SCOPE,
      kind: 'locks',
      policyId: 'all',
      version: number + 1,
      savedBy: by,
      body: { locks },
    },
  });
}
