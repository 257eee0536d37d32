import { LEFTOVERS } from './erase/leftovers';
import type { Ports } from './ports/ports';

/** Right after the installation the app may not see everything yet. */
const SETTLING_SECONDS = 300;

/**
 * Issue properties outlive a reinstall and the storage does not: they carry the id under which the storage was begun, so that a later
 * installation knows its own. What an earlier one left on work items is cleared, for nobody here knows the records behind it; which
 * projects are switched on is taken over from it. A storage that is there already keeps its id, whoever is installed on it.
 */
export async function recordInstallation(ports: Ports, installationId: string): Promise<void> {
  const begun = await ports.store.create('job', 'installation', {
    id: 'installation',
    kind: 'installation',
    state: 'live',
    at: ports.clock.now(),
    body: installationId,
  });
  if (begun === 'created') await ports.later.push([{ look: LEFTOVERS, delaySeconds: SETTLING_SECONDS }]);
}
