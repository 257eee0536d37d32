import { isOpen } from '../../domain/escalation/stage';
import { bringHead } from '../../domain/transfer/bring-head';
import type { Claim, TransferState } from '../../domain/transfer/transfer-state';
import { FAR } from '../../domain/time';
import { agendaWrite, effectWrites, fanOut, rank } from '../decision-writes';
import { lookSoon } from '../apply-decision';
import type { Store, Stored, Write } from '../ports/store';
import type { EscalationRow, SubjectRow } from '../rows';
import type { Bringing } from './bringing';
import { broughtRow, idMapOf } from './brought-row';

const TRIES = 5;

/**
 * The last of a record: with its head it is there, named by its work item, waited for by the agenda, told in its journal and, where it
 * is the newest of its work item, shown on it. All of it or nothing; somebody who escalates at this instant comes before or after.
 */
export async function bringTheHead(
  bringing: Bringing,
  { key, rev, row }: Stored<'escalation'>,
  claim: Claim,
): Promise<void> {
  const { store, clock } = bringing.ports;
  const here = bringing.issues.get(row.subjectId);
  if (!here || claim.to === null) throw new Error(`record ${key} has no work item here and was not left out`);
  const map = idMapOf(bringing.namedHere, { there: row.projectId, here: here.projectId });
  // How urgent it is here and what its policy is like here, its first decision here writes down.
  const { urgency: _there, pin: _theirs, ...mapped } = broughtRow('escalation', key, row, map)?.row ?? row;
  const { exportedAt, by } = bringing.state;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const now = clock.now();
    const subject = await store.get('subject', here.id);
    if (!subject) throw new Error(`the name of record ${key} was claimed on a work item that has no row`);
    const isTaken = subject.row.openId !== null;
    const head = bringHead(mapped, { exportedAt, now, isTaken });
    const next: EscalationRow = {
      ...head,
      id: claim.to,
      ordinal: Number(claim.to.slice(claim.to.lastIndexOf('-') + 1)),
      projectId: here.projectId,
      secured: here.secured,
      dueAt: head.frozen?.lookAgainAt ?? FAR,
    };
    const named = await naming(store, subject.row, next);
    const writes: Write[] = [
      { put: 'subject', key: subject.key, row: named.row, rev: subject.rev },
      { put: 'escalation', key: next.id, row: next, rev: 0, as: rev },
      entryWrite(next, { by, now, rev, from: key }),
      ...(next.dueAt === FAR ? [] : [agendaWrite('escalation', next.id, next.dueAt, rank(next.severity))]),
      ...(named.isShown ? reflectWrites(next, now) : []),
    ];
    const isEnded = isTaken && isOpen(row.stage);
    if (!(await bringing.write(counted(bringing.state, isEnded), writes))) continue;
    await lookSoon(bringing.ports, writes);
    return;
  }
  throw new Error(`work item ${here.id} kept changing while a record was brought to it`);
}

const counted = (state: TransferState, isEnded: boolean): Partial<TransferState> => ({
  done: state.done + 1,
  isMidRecord: false,
  brought: state.brought + 1,
  endedElsewhere: state.endedElsewhere + (isEnded ? 1 : 0),
});

/** An open record is the work item's open one; of ended ones the newest is its last. */
async function naming(
  store: Store,
  subject: SubjectRow,
  head: EscalationRow,
): Promise<{ readonly row: SubjectRow; readonly isShown: boolean }> {
  if (isOpen(head.stage)) return { row: { ...subject, openId: head.id }, isShown: true };
  const last = subject.lastId === null ? undefined : await store.get('escalation', subject.lastId);
  const isNewest = !last || last.row.openedAt < head.openedAt;
  return {
    row: isNewest ? { ...subject, lastId: head.id } : subject,
    isShown: isNewest && subject.openId === null,
  };
}

function entryWrite(
  head: EscalationRow,
  {
    by,
    now,
    rev,
    from,
  }: { readonly by: string; readonly now: number; readonly rev: number; readonly from: string },
): Write {
  const at = String(now).padStart(15, '0');
  const lines = [
    { code: 'brought' as const, params: { ordinal: Number(from.slice(from.lastIndexOf('-') + 1)) } },
  ];
  const row = { escId: head.id, projectId: head.projectId, at: now, by, lines, inputs: null };
  return { put: 'entry', key: `${head.id}:${at}:${rev}-brought`, row, rev: 0 };
}

function reflectWrites({ id, projectId, subjectId, severity }: EscalationRow, now: number): readonly Write[] {
  const effectId = `${id}:${String(now).padStart(15, '0')}:brought`;
  const effects = [{ kind: 'reflect' as const, id: `${id}:reflect:${now}`, issueId: subjectId }];
  return effectWrites(fanOut(effectId, id, projectId, effects, now), rank(severity));
}
