import { FAR } from '../domain/time';
import { agendaKey } from './decision-writes';
import type { Ports } from './ports/ports';

/** The engine stops watching an issue that is gone, or whose project is switched off. */
export async function forgetIssue(ports: Ports, issueId: string): Promise<void> {
  const watch = await ports.store.get('watch', issueId);
  if (!watch || watch.row.changesAt === FAR) return;
  await ports.store.transact([
    {
      put: 'watch',
      key: issueId,
      row: { ...watch.row, changesAt: FAR, upcoming: [], proposed: [], capped: [] },
      rev: watch.rev,
    },
    { remove: 'agenda', key: agendaKey('watch', issueId) },
  ]);
}
