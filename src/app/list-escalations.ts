import type { CenterCalls, PayloadOf } from '../contract/calls';
import type { CenterPage, CenterRow } from '../contract/center-page';
import { done } from '../domain/problem';
import type { Result } from '../domain/problem';
import { FAR } from '../domain/time';
import { centerRows } from './center/center-rows';
import { findLost } from './center/find-lost';
import { readAtRisk } from './center/read-at-risk';
import { readHeads } from './center/read-heads';
import { loadPolicies } from './load-policies';
import type { ProjectPermit } from './permit';
import type { Ports } from './ports/ports';

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
  const now = ports.clock.now();
  const wantsRisk = input.cursor === null && input.life === 'open';
  const [found, risk, policies] = await Promise.all([
    readHeads(ports.store, permit, input),
    wantsRisk ? readAtRisk(ports.store, permit.projectId, now) : [],
    loadPolicies(ports.store, permit.projectId),
  ]);
  const seen = await permit.desk.visible([
    ...new Set([...found.heads.map(({ subjectId }) => subjectId), ...risk.map(({ issueId }) => issueId)]),
  ]);
  const unseen = found.heads.filter(({ subjectId }) => !seen.has(subjectId));
  const lost = await findLost(ports, permit, unseen);
  const heads = found.heads.filter(({ id, subjectId }) => seen.has(subjectId) || lost.has(id));
  const atRisk = risk.flatMap((item) => {
    const words = seen.get(item.issueId);
    return words ? [{ ...item, ...words }] : [];
  });
  const { rows, handOvers } = await centerRows(ports.store, heads, seen, lost, now, permit.by);
  return done({
    now,
    rows: input.life === 'open' && isAsDue(input) ? byNextDue(rows) : rows,
    cursor: found.cursor,
    hidden: heads.length < found.heads.length || atRisk.length < risk.length,
    handOvers,
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
