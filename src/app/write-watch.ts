import type { IssueHistory } from '../domain/criteria/history';
import type { CriterionMemory } from '../domain/criteria/criterion';
import { DAY, FAR, HOUR, MINUTE, type Instant } from '../domain/time';
import { agendaKey, agendaWrite, rank } from './decision-writes';
import type { Judgement } from './judge-criteria';
import type { Sighted } from './note-sightings';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';
import { RECOUNT_AFTER } from './recount-similar';
import type { WatchRow } from './rows';

/** What lies further ahead is no news on a work item yet. */
const HORIZON = 7 * DAY;

/** What came of looking at an issue. */
export interface Looked {
  readonly judgements: readonly Judgement[];
  readonly sighted: Sighted;
}

/** Remembers what was decided and sets the watch to when time alone may change it. A conflict means that somebody looked later. */
export async function writeWatch(
  ports: Ports,
  history: IssueHistory,
  generation: number,
  before: Stored<'watch'> | undefined,
  { judgements, sighted }: Looked,
  now: Instant,
): Promise<void> {
  const capped = judgements
    .filter(({ firing }) => firing.kind === 'capped')
    .map(({ criterion }) => criterion.id);
  const waits = judgements.flatMap(({ firing }) => {
    if (firing.kind === 'capped' || !('until' in firing)) return [];
    return [firing.until];
  });
  const uncappedAt = Math.min(FAR, ...waits);
  const row: WatchRow = {
    issueId: history.id,
    projectId: history.projectId,
    generation,
    lookedAt: history.readAt,
    sawUpdate: history.updatedAt ?? 0,
    changesAt: capped.length === 0 ? uncappedAt : Math.min(uncappedAt, capWait(history.id, now)),
    capped,
    uncappedAt,
    memory: memoryOf(judgements),
    upcoming: upcomingOf(judgements, now),
    proposed: judgements.flatMap(({ criterion, decision }) =>
      criterion.mode === 'propose' && decision.holds
        ? [{ criterionId: criterion.id, since: decision.heldSince ?? now }]
        : [],
    ),
    over:
      history.status.category === 'done' && !judgements.some(({ criterion }) => criterion.scope.includeDone),
    sighted: sighted.names,
  };
  const stored = before ?? (await createWatch(ports, row));
  if (!stored) return;
  const severity = Math.min(3, ...judgements.map(({ criterion }) => rank(criterion.starts.severity)));
  const outcome = await ports.store.transact([
    { put: 'watch', key: row.issueId, row, rev: stored.rev },
    row.changesAt === FAR
      ? { remove: 'agenda', key: agendaKey('watch', row.issueId) }
      : agendaWrite('watch', row.issueId, row.changesAt, rankOf(severity)),
    ...sighted.writes,
    ...(sighted.isNew ? [agendaWrite('similar', row.issueId, now + RECOUNT_AFTER, 2)] : []),
  ]);
  if (outcome === 'conflict')
    ports.log.info(`issue ${row.issueId} was looked at by another at the same time`);
  else if (sighted.isNew)
    await ports.later.push([{ look: agendaKey('similar', row.issueId), delaySeconds: RECOUNT_AFTER / 1000 }]);
}

/** Held-back firings come back spread over the next hour: all at once, each freed place would wake every one of them. */
function capWait(issueId: string, now: Instant): Instant {
  const spread = (Number.parseInt(issueId.slice(-4), 10) || 0) % 60;
  return now + HOUR / 2 + spread * (MINUTE / 2);
}

const rankOf = (severity: number): 0 | 1 | 2 | 3 =>
  severity <= 0 ? 0 : severity === 1 ? 1 : severity === 2 ? 2 : 3;

/** Made as never looked at: a process that dies before it writes what it found leaves the issue to the reconcile. */
async function createWatch(ports: Ports, row: WatchRow): Promise<Stored<'watch'> | undefined> {
  await ports.store.create('watch', row.issueId, {
    ...row,
    lookedAt: 0,
    sawUpdate: 0,
    changesAt: FAR,
    sighted: [],
  });
  return ports.store.get('watch', row.issueId);
}

/** Only what a later evaluation needs: a criterion that never held, will not by itself and never fired has nothing to hand on. */
function memoryOf(judgements: readonly Judgement[]): Record<string, CriterionMemory> {
  const kept = judgements.filter(
    ({ memory }) => memory.heldSince !== null || memory.lastFiredAt !== null || memory.turnsAt !== undefined,
  );
  return Object.fromEntries(kept.map(({ criterion, memory }) => [criterion.id, memory]));
}

function upcomingOf(judgements: readonly Judgement[], now: Instant): WatchRow['upcoming'] {
  return judgements
    .flatMap(({ criterion, decision, firing }) => {
      const at = 'until' in firing ? firing.until : undefined;
      if (at === undefined || at > now + HORIZON) return [];
      return [
        {
          criterionId: criterion.id,
          at,
          fact: decision.stops?.fact ?? 'age',
          stops: decision.stops?.act ?? 'resolve',
        },
      ];
    })
    .sort((a, b) => a.at - b.at);
}
