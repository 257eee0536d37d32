import { agendaKey } from '../decision-writes';
import { JiraUnavailable } from '../ports/desk';
import type { Ports } from '../ports/ports';
import { recordKey } from '../report/rollup-row';
import type { Write } from '../ports/store';
import { togetherKind } from '../together/together-job';
import type { Eraser, Ref } from './eraser';

const PAGE = 100;
const PARTS = ['part', 'entry', 'link', 'leg'] as const;
const WAITING = ['effect', 'duty'] as const;

/**
 * Takes one record away, everything that hangs on it first and its head last, so that what was begun is found again. The mark on its work
 * item goes too, unless another record of that work item is there.
 */
export async function eraseRecord(ports: Ports, eraser: Eraser, escalationId: string): Promise<void> {
  const { store } = ports;
  const head = await store.get('escalation', escalationId);
  if (!head) return;
  const ofRecord = { index: 'by-escalation', partition: [escalationId], limit: PAGE };
  for (const entity of PARTS)
    await eraser.removeFound(
      async () => (await store.query(entity, ofRecord)).rows,
      ({ key }) => [{ entity, key }],
    );
  for (const entity of WAITING)
    await eraser.removeFound(
      async () => (await store.query(entity, ofRecord)).rows,
      ({ key }): readonly Ref[] => [
        { entity, key },
        { entity: 'agenda', key: agendaKey(entity, key) },
      ],
    );
  const wishes = { index: 'by-kind', partition: [togetherKind(escalationId)], limit: PAGE };
  await eraser.removeFound(
    async () => (await store.query('job', wishes)).rows,
    ({ key }) => [{ entity: 'job', key }],
  );
  const { subjectId } = head.row;
  const ofSubject = { index: 'by-issue', partition: [subjectId], limit: PAGE };
  await eraser.removeFound(
    async () => (await store.query('firing', ofSubject)).rows.filter(({ row }) => row.escId === escalationId),
    ({ key }) => [{ entity: 'firing', key }],
  );
  const subject = await store.get('subject', subjectId);
  const isShown =
    !subject || [subject.row.openId, subject.row.lastId].every((id) => id === null || id === escalationId);
  if (isShown) await clearMark(ports, subjectId);
  const last: readonly Ref[] = [
    { entity: 'rollup', key: recordKey(head.row.projectId, escalationId) },
    { entity: 'escalation', key: escalationId },
    { entity: 'agenda', key: agendaKey('escalation', escalationId) },
  ];
  await eraser.remove(last, subject ? [withoutRecord(subject, escalationId)] : []);
}

function withoutRecord(
  { key, rev, row }: { readonly key: string; readonly rev: number; readonly row: SubjectLike },
  escalationId: string,
): Write {
  const other = (id: string | null): string | null => (id === escalationId ? null : id);
  // The count stays: a later record of the work item must not get the name of this one.
  return { put: 'subject', key, rev, row: { ...row, openId: other(row.openId), lastId: other(row.lastId) } };
}
type SubjectLike = Extract<Write, { readonly put: 'subject' }>['row'];

/** @throws JiraUnavailable where the mark may still be there: the record is then taken away another time. */
export async function clearMark(
  { desk, clock }: Pick<Ports, 'desk' | 'clock'>,
  issueId: string,
): Promise<void> {
  const cleared = await desk.marks.clear(issueId);
  if (cleared.kind === 'done') return;
  const retryAt = cleared.kind === 'later' ? cleared.retryAt : clock.now();
  throw new JiraUnavailable(`The mark may still be on work item ${issueId}`, 'unavailable', retryAt);
}
