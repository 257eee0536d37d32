import type { CenterCalls, PayloadOf } from '../contract/calls';
import type { CenterPage } from '../contract/views';
import { done } from '../domain/problem';
import type { Result } from '../domain/problem';
import { centerRows } from './center/center-rows';
import { readAtRisk } from './center/read-at-risk';
import { readHeads } from './center/read-heads';
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
  const [found, risk] = await Promise.all([
    readHeads(ports.store, permit, input),
    wantsRisk ? readAtRisk(ports.store, permit.projectId, now) : [],
  ]);
  const seen = await permit.desk.visible([
    ...new Set([...found.heads.map(({ subjectId }) => subjectId), ...risk.map(({ issueId }) => issueId)]),
  ]);
  const heads = found.heads.filter(({ subjectId }) => seen.has(subjectId));
  const atRisk = risk.flatMap((item) => {
    const words = seen.get(item.issueId);
    return words ? [{ ...item, ...words }] : [];
  });
  return done({
    now,
    rows: await centerRows(ports.store, heads, seen, now),
    cursor: found.cursor,
    hidden: heads.length < found.heads.length || atRisk.length < risk.length,
    atRisk,
  });
}
