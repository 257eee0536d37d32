import { readMergeRest, type MergeRest } from '../../domain/escalation/merge-rest';
import { scoreOf } from '../../domain/provider/leg';
import { agendaKey, agendaWrite } from '../decision-writes';
import { partKey } from '../load-escalation';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import type { Stored, Write } from '../ports/store';
import { dutyWrite, linkWrite } from './merge-writes';

/** With the job's own row and its agenda row these fit a transaction. */
const PAGE = 20;

export const MERGE = 'merge';
/** A record is merged once, so that its id names the job. */
export const mergeJobKey = (mergedId: string): string => `${MERGE}:${mergedId}`;

/** The rows by which a merge that does not fit one transaction goes on; written with the transaction that merges the heads. */
export function mergeJobWrites(body: MergeRest, now: number): readonly Write[] {
  const id = mergeJobKey(body.mergedId);
  return [
    { put: 'job', key: id, row: { id, kind: MERGE, state: 'running', at: now, body }, rev: 0 },
    agendaWrite(MERGE, body.mergedId, now, 1),
  ];
}

/** Takes the rest along, a page a transaction, each guarded by the job's revision: killed anywhere, the sweep goes on from its last page. */
export async function goOnMerging(ports: Ports, mergedId: string): Promise<void> {
  let found = await ports.store.get('job', mergeJobKey(mergedId));
  let pages = 0;
  while (found?.row.state === 'running') {
    if (pages > 0 && ports.clock.remainingMs() < LOOK_BUDGET_MS) {
      await ports.later.push([{ look: agendaKey(MERGE, mergedId), delaySeconds: 0 }]);
      return;
    }
    await takePage(ports, found);
    pages += 1;
    found = await ports.store.get('job', mergeJobKey(mergedId));
  }
}

async function takePage(ports: Ports, found: Stored<'job'>): Promise<void> {
  const rest = readMergeRest(found.row.body);
  if (!rest.ok) throw new Error(`job ${found.key} does not hold what is left of a merge`);
  const body = rest.value;
  const scores = await scoreWrites(ports, body);
  const links = body.links.slice(0, PAGE - scores.length);
  const ids = body.duties.slice(0, PAGE - scores.length - links.length);
  const rows = await ports.store.getMany(ids.map((key) => ({ entity: 'duty' as const, key })));
  const left = {
    ...body,
    legs: [],
    links: body.links.slice(links.length),
    duties: body.duties.slice(ids.length),
  };
  const isDone = left.links.length + left.duties.length === 0;
  const now = ports.clock.now();
  const row = { ...found.row, state: isDone ? 'done' : 'running', at: now, body: left };
  await ports.store.transact([
    { put: 'job', key: found.key, row, rev: found.rev },
    isDone
      ? { remove: 'agenda', key: agendaKey(MERGE, body.mergedId) }
      : agendaWrite(MERGE, body.mergedId, now, 1),
    ...scores,
    ...links.map((issueId) => linkWrite(body, issueId)),
    ...rows.flatMap((stored) => (stored ? [dutyWrite(body, stored)] : [])),
  ]);
}

/** What reports count of the cases that moved, as they stand now: at most as many as a record can have open. */
async function scoreWrites({ store }: Ports, { survivorId, projectId, legs }: MergeRest): Promise<Write[]> {
  if (legs.length === 0) return [];
  const part = await store.get('part', partKey(survivorId, 'legs'));
  const known = part?.row.name === 'legs' ? part.row.body.legs : [];
  return known
    .filter(({ id }) => legs.includes(id))
    .map((leg) => ({ put: 'leg', key: leg.id, row: scoreOf(leg, survivorId, projectId), rev: 0 }));
}
