import { similarNeeds, type SimilarNeed, type SimilarTurn } from '../domain/criteria/similar-needs';
import { traceNamed } from '../domain/criteria/traces-of';
import { MINUTE, type Instant } from '../domain/time';
import { agendaKey, agendaWrite } from './decision-writes';
import { liveCriteria } from './live-criteria';
import { loadPolicies } from './load-policies';
import type { Ports } from './ports/ports';
import type { Stored, Write } from './ports/store';
import type { SightingRow } from './rows';
import { readSightings } from './see-similar';

/** An index shows a new row within this; a look that was closer to the sighting may not have counted it. */
const INDEX_LAG = MINUTE / 2;
/** So long after an issue was first seen, everybody who counts it is asked: twice the index's lag. */
export const RECOUNT_AFTER = 2 * INDEX_LAG;
/** Of one new sighting at most so many others are looked at again, the newest first. */
const MOST_WOKEN = 25;
const TRIES = 4;

/**
 * A new similar item may make a condition of OTHER issues turn, of which their watches know nothing. A minute after it was first seen
 * the storage is counted once: where a threshold is reached, those whose last look cannot have counted so many are looked at now. Of
 * several values of a dimension, what is shared with the new issue counts. Costs no call to Jira unless somebody is woken.
 */
export async function recountSimilar(ports: Ports, issueId: string): Promise<void> {
  const { store } = ports;
  const now = ports.clock.now();
  const own = await store.get('watch', issueId);
  if (!own) return;
  const needs = similarNeeds(liveCriteria(await loadPolicies(store, own.row.projectId)));
  const traces = own.row.sighted.map(traceNamed).filter(({ dim }) => needs.some((need) => need.dim === dim));
  const seen = await readSightings(store, own.row.projectId, traces, needs, now);
  const waking = toWake(needs, seen, now);
  const ids = [...waking.keys()].slice(0, MOST_WOKEN);
  const watches = await store.getMany(ids.map((key) => ({ entity: 'watch' as const, key })));
  const late = watches.filter(
    (watch) => watch !== undefined && isLate(watch, waking.get(watch.key) ?? 0, now),
  );
  for (const watch of late) if (watch && watch.key !== issueId) await bring(ports, watch, now, []);
  await end(ports, own, late.some((watch) => watch?.key === issueId) ? now : null);
}

/** Takes the recount off the agenda. Others may wake this issue in the same instant: then its watch is read anew. */
async function end(ports: Ports, own: Stored<'watch'>, at: Instant | null): Promise<void> {
  const ended: Write = { remove: 'agenda', key: agendaKey('similar', own.key) };
  let watch: Stored<'watch'> | undefined = own;
  for (let attempt = 1; watch && attempt <= TRIES; attempt += 1) {
    const isAwake: boolean = at === null || watch.row.changesAt <= at;
    if (await bring(ports, watch, isAwake ? null : at, [ended])) return;
    watch = await ports.store.get('watch', own.key);
  }
}

/** Issues whose count reaches a threshold, newest first, each with the instant before which a look cannot have counted so many. */
function toWake(
  needs: readonly SimilarNeed[],
  seen: readonly SightingRow[],
  now: Instant,
): ReadonlyMap<string, Instant> {
  const waking = new Map<string, Instant>();
  for (const { dim, turns } of needs) {
    const rows = seen.filter((row) => row.dim === dim).sort((a, b) => b.at - a.at);
    for (const turn of turns) {
      for (const [issueId, countedFrom] of reached(rows, turn, now))
        waking.set(issueId, Math.max(countedFrom, waking.get(issueId) ?? 0));
    }
  }
  return waking;
}

function reached(
  rows: readonly SightingRow[],
  { count, windowMs }: SimilarTurn,
  now: Instant,
): readonly (readonly [string, Instant])[] {
  const seenAt = new Map<string, Instant>();
  for (const row of rows) {
    if (row.at > now - windowMs)
      seenAt.set(row.issueId, Math.min(row.seenAt, seenAt.get(row.issueId) ?? Infinity));
  }
  if (seenAt.size - 1 < count) return [];
  return [...seenAt.keys()].map((issueId) => {
    const others = [...seenAt].filter(([other]) => other !== issueId).map(([, at]) => at);
    others.sort((a, b) => a - b);
    return [issueId, (others[count - 1] ?? 0) + INDEX_LAG];
  });
}

const isLate = ({ row }: Stored<'watch'>, countedFrom: Instant, now: Instant): boolean =>
  !row.over && row.lookedAt < countedFrom && row.changesAt > now;

/** Sets a watch to now (or leaves it as it is), guarded by its revision: whoever looks meanwhile has counted anew. */
async function bring(
  ports: Ports,
  watch: Stored<'watch'>,
  at: Instant | null,
  more: readonly Write[],
): Promise<boolean> {
  const { key, row, rev } = watch;
  const writes: Write[] = [
    { put: 'watch', key, row: at === null ? row : { ...row, changesAt: at }, rev },
    ...more,
  ];
  if (at !== null) writes.push(agendaWrite('watch', key, at, 1));
  if ((await ports.store.transact(writes)) === 'conflict') return false;
  if (at !== null) await ports.later.push([{ look: agendaKey('watch', key), delaySeconds: 0 }]);
  return true;
}
