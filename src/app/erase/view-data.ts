import type { SiteDataView } from '../../contract/data-view';
import { readEraseState } from '../../domain/keeping/erase-state';
import { readRetentionState } from '../../domain/keeping/retention-state';
import { done, type Result } from '../../domain/problem';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import { ERASE } from './erase-job';
import { findLeftovers } from './leftovers';
import { projectsKept } from './projects-kept';
import { RETENTION } from './retention';

/** What is kept and what is being removed. */
export async function viewData(ports: Ports, permit: SitePermit): Promise<Result<SiteDataView>> {
  const { store, clock } = ports;
  const [eraseRow, retentionRow] = await store.getMany(
    [ERASE, RETENTION].map((key) => ({ entity: 'job' as const, key })),
  );
  const projects = await projectsKept(ports, permit);
  const erase = readEraseState(eraseRow?.row.body);
  const retention = readRetentionState(retentionRow?.row.body);
  return done({
    now: clock.now(),
    projects: projects.map(({ id, key, name, switchedOn, isUnlisted }) => ({
      id,
      key,
      name,
      switchedOn,
      ...(isUnlisted ? { isUnlisted } : {}),
    })),
    keepDays: retention?.days ?? null,
    kept: retention ? { by: retention.by, setAt: retention.setAt, ranAt: retention.ranAt } : null,
    erase:
      erase && eraseRow
        ? {
            name: erase.name,
            by: erase.by,
            startedAt: erase.startedAt,
            at: eraseRow.row.at,
            removed: erase.removed,
            isRunning: eraseRow.row.state === 'running',
          }
        : null,
    leftovers: await findLeftovers(ports),
  });
}
