import { readKeeping } from '../../domain/keeping/retention-state';
import { fail, type Result } from '../../domain/problem';
import { setRetention } from '../erase/retention';
import type { PolicyPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { savePolicy } from '../save-policy';

interface GoBackInput {
  readonly generation: number;
  readonly kind: string;
  readonly policyId: string;
  readonly version: number;
}

/** Saves the body of an old version as a new one. It is checked as if it had been typed today: what has gone since is named. */
export async function goBack(
  ports: Ports,
  permit: PolicyPermit,
  { generation, kind, policyId, version }: GoBackInput,
): Promise<Result<void>> {
  const key = `${permit.projectId}:${kind}:${policyId}:${version}`;
  const old = await ports.store.get('policy', key);
  if (!old || old.row.kind === 'locks' || old.row.body === null)
    return fail('invalid', 'there is no such version to go back to', [
      { path: 'version', message: 'There is nothing to go back to under this version.' },
    ]);
  if (old.row.kind === 'keeping') {
    const kept = readKeeping(old.row.body);
    if (!kept) throw new Error(`the history of what is kept cannot be read: ${key}`);
    return setRetention(ports, permit, kept);
  }
  return savePolicy(ports, permit, {
    projectId: permit.projectId,
    generation,
    kind,
    policyId,
    body: old.row.body,
  });
}
