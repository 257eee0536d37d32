import { HOUR, type Instant } from '../domain/time';
import type { Ports } from './ports/ports';

/** When a criterion fired within the last hour, on any issue: what its cap counts. */
export async function recentFirings(ports: Ports, criterionId: string): Promise<readonly Instant[]> {
  const { rows } = await ports.store.query('firing', {
    index: 'by-criterion',
    partition: [criterionId],
    from: ports.clock.now() - HOUR + 1,
    limit: 100,
  });
  return rows.map(({ row }) => row.at);
}
