import type { Ports } from './ports/ports';

/** Issue properties outlive a reinstall and the storage does not: they carry this id, so that a later installation knows its own. */
export async function recordInstallation(ports: Ports, installationId: string): Promise<void> {
  const at = ports.clock.now();
  await ports.store.note('installation', {
    id: 'installation',
    kind: 'installation',
    state: 'live',
    at,
    body: installationId,
  });
}
