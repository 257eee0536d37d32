import type { PayloadOf } from '../../contract/calls';
import type { LabCalls } from '../../contract/lab-calls';
import type { ReplyOf } from '../../contract/calls';
import { done, type Result } from '../../domain/problem';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';

const PAGE = 100;

/** A page of the escalations that people opened in a span, as far as the caller may browse their work items. */
export async function listByHand(
  { store }: Ports,
  permit: ProjectPermit,
  { from, to, cursor }: PayloadOf<LabCalls, 'lab.by-hand'>,
): Promise<Result<ReplyOf<LabCalls, 'lab.by-hand'>>> {
  const page = await store.query('escalation', {
    index: 'by-project-opened',
    partition: [permit.projectId],
    from,
    to,
    order: 'ascending',
    limit: PAGE,
    ...(cursor === null ? {} : { cursor }),
  });
  const byHand = page.rows
    .map(({ row }) => row)
    .filter(({ origin }) => origin.kind === 'agent' || origin.kind === 'customer');
  const seen = await permit.desk.visible([...new Set(byHand.map(({ subjectId }) => subjectId))]);
  const escalations = byHand
    .filter(({ subjectId }) => seen.has(subjectId))
    .map(({ subjectId, openedAt }) => ({ issueId: subjectId, openedAt }));
  return done({ escalations, cursor: page.cursor ?? null });
}
