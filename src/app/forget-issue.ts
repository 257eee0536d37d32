import { FAR, type Instant } from '../domain/time';
import type { CriterionMemory } from '../domain/criteria/criterion';
import { agendaKey } from './decision-writes';
import type { Ports } from './ports/ports';
import type { Stored, Write } from './ports/store';
import type { WatchRow } from './rows';

/** The engine stops watching an issue that is gone, or whose project is switched off. */
export async function forgetIssue(ports: Ports, issueId: string): Promise<void> {
  const watch = await ports.store.get('watch', issueId);
  if (!watch || watch.row.over) return;
  await ports.store.transact(forgetting(watch, watch.row));
}

/** What is known of an issue without having read it: an event said so. */
export interface Finished {
  readonly issueId: string;
  readonly projectId: string;
  readonly generation: number;
  /** When it had its last change, as the event has it. A change after this is found by the reconcile. */
  readonly updatedAt: Instant;
}

/** A finished issue that no criterion concerns: every criterion is out of scope from then on, which ends what held. */
export async function forgetFinished(
  ports: Ports,
  { issueId, projectId, generation, updatedAt }: Finished,
  watch: Stored<'watch'> | undefined,
): Promise<void> {
  const before = watch?.row ?? emptyWatch(issueId, projectId);
  const row = {
    ...before,
    projectId,
    generation,
    lookedAt: updatedAt,
    sawUpdate: updatedAt,
    memory: ended(before, updatedAt),
  };
  if (watch) await ports.store.transact(forgetting(watch, row));
  else await ports.store.create('watch', issueId, forgotten(row));
}

function forgetting({ key, rev, row: before }: Stored<'watch'>, row: WatchRow): Write[] {
  const put: Write = { put: 'watch', key, row: forgotten(row), rev };
  return before.changesAt === FAR ? [put] : [put, { remove: 'agenda', key: agendaKey('watch', key) }];
}

const forgotten = (row: WatchRow): WatchRow => ({
  ...row,
  changesAt: FAR,
  uncappedAt: FAR,
  upcoming: [],
  proposed: [],
  capped: [],
  over: true,
});

/** As if it had been evaluated out of scope: only when a criterion last fired is still of use. */
function ended({ memory }: WatchRow, at: Instant): WatchRow['memory'] {
  const kept = Object.entries(memory).flatMap(([id, { lastFiredAt }]): [string, CriterionMemory][] =>
    lastFiredAt === null
      ? []
      : [[id, { evaluatedAt: at, heldSince: null, lastFiredAt, firedThisTime: false }]],
  );
  return Object.fromEntries(kept);
}

const emptyWatch = (issueId: string, projectId: string): WatchRow => ({
  issueId,
  projectId,
  generation: 0,
  lookedAt: 0,
  sawUpdate: 0,
  changesAt: FAR,
  memory: {},
  upcoming: [],
  capped: [],
  uncappedAt: FAR,
  proposed: [],
  over: true,
  sighted: [],
});
