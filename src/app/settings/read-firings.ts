import type { Instant } from '../../domain/time';
import type { Store } from '../ports/store';
import type { FiringRow } from '../rows';

const COUNTED = 100;
const STATES: readonly FiringRow['state'][] = ['started', 'joined', 'proposed', 'accepted', 'dismissed'];

/** How often a criterion fired in a project lately; `more` when not all of its firings were read. */
export interface FiringCount {
  readonly fired: number;
  readonly more: boolean;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** Escalations that people made of its proposals. */
  readonly acceptedAs: readonly string[];
  /** Proposals that people called no case. */
  readonly dismissed: number;
}

/** The project's firings since then by criterion, newest first and at most 100 of each state. */
export async function readFirings(
  store: Store,
  projectId: string,
  since: Instant,
): Promise<ReadonlyMap<string, FiringCount>> {
  const pages = await Promise.all(
    STATES.map((state) =>
      store.query('firing', {
        index: 'by-project-state',
        partition: [projectId, state],
        from: since,
        order: 'descending',
        limit: COUNTED,
      }),
    ),
  );
  const more = pages.some(({ cursor }) => cursor !== undefined);
  const counts = new Map<string, FiringCount>();
  for (const { row } of pages.flatMap(({ rows }) => rows)) {
    const known = counts.get(row.criterionId);
    counts.set(row.criterionId, {
      fired: (known?.fired ?? 0) + 1,
      more,
      firstAt: Math.min(known?.firstAt ?? row.at, row.at),
      lastAt: Math.max(known?.lastAt ?? 0, row.at),
      acceptedAs: [
        ...(known?.acceptedAs ?? []),
        ...(row.state === 'accepted' && row.escId !== null ? [row.escId] : []),
      ],
      dismissed: (known?.dismissed ?? 0) + (row.state === 'dismissed' ? 1 : 0),
    });
  }
  return counts;
}
