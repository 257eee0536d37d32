import type { CenterCalls, PayloadOf } from '../contract/calls';
import type { CenterPage, CenterRow } from '../contract/center-page';
import { done } from '../domain/problem';
import type { Result } from '../domain/problem';
import { FAR } from '../domain/time';
import { centerRows } from './center/center-rows';
import { findLost } from './center/find-lost';
import { handOversIn } from './center/hand-overs-in';
import { atRiskOf, readUpcoming, upcomingRefs } from './center/read-at-risk';
import { readHeads } from './center/read-heads';
import { pinsOf } from './center/read-pins';
import { loadPolicies } from './load-policies';
import type { ProjectPermit } from './permit';
import type { Ports } from './ports/ports';
import { noticesKey } from './shift/shift-job';

export type ListEscalationsInput = PayloadOf<CenterCalls, 'center.page'>;

/**
 * One page of a project's escalations, open ones by what is due first, ended ones newest first, with what is at risk beside the
 * first page. Of what the caller may not browse nothing is said but that something is hidden.
 */
export async function listEscalations(
  ports: Ports,
  permit: ProjectPermit,
  input: ListEscalationsInput,
): Promise<Result<CenterPage>> {
  const { store, clock } = ports;
  const { projectId, by, desk } = permit;
  const now = clock.now();
  const policies = await loadPolicies(store, projectId);
  const wantsRisk = input.cursor === null && input.life === 'open';
  const [found, upcoming, notices] = await Promise.all([
    readHeads(store, permit, input),
    wantsRisk ? readUpcoming(store, projectId, policies, now) : [],
    store.get('job', noticesKey(by)),
  ]);
  const escalated = new Set(found.heads.map(({ subjectId }) => subjectId));
  const doubtful = upcoming.filter(({ issueId }) => !escalated.has(issueId));
  const pins = pinsOf(found.heads, policies);
  // In one go, for a store that remembers what it read.
  await store.getMany<'part' | 'subject'>([...pins.refs, ...upcomingRefs(doubtful)]);
  const risk = await atRiskOf(store, doubtful);
  const seen = await desk.visible([
    ...new Set([...found.heads.map(({ subjectId }) => subjectId), ...risk.map(({ issueId }) => issueId)]),
  ]);
  const unseen = found.heads.filter(({ subjectId }) => !seen.has(subjectId));
  const lost = await findLost(ports, permit, unseen);
  const heads = found.heads.filter(({ id, subjectId }) => seen.has(subjectId) || lost.has(id));
  const atRisk = risk.flatMap((item) => {
    const words = seen.get(item.issueId);
    return words ? [{ ...item, ...words }] : [];
  });
  const rows = centerRows(heads, await pins.read(store), seen, lost, now);
  return done({
    now,
    rows: input.life === 'open' && isAsDue(input) ? byNextDue(rows) : rows,
    cursor: found.cursor,
    hidden: heads.length < found.heads.length || atRisk.length < risk.length,
    handOvers: handOversIn(notices?.row),
    atRisk,
    reasons: policies.vocabulary.body.reasons,
  });
}

const isAsDue = ({ order, issueIds }: ListEscalationsInput): boolean =>
  issueIds === undefined &&
  (order === undefined || (order.by === 'due' && !order.descending && order.group === null));

/** The index orders by what the head itself states; within a page, what is late and what the ladder waits for count too. */
const byNextDue = (rows: readonly CenterRow[]): readonly CenterRow[] =>
  [...rows].sort((a, b) => (a.next?.dueAt ?? FAR) - (b.next?.dueAt ?? FAR));
