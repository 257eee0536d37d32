import type { DecisionInputs } from '../../domain/escalation/decision-inputs';
import type { HandoffDecision, HandoffInputs } from '../../domain/handoff/handoff-act';
import { agendaKey, agendaWrite, effectWrites, fanOut } from '../decision-writes';
import type { Stored, Write } from '../ports/store';

/** What is offered to a team waits beside the escalations of the second severity. */
const RANK = 1;

/**
 * Everything that follows from an act on a hand-off, as one transaction guarded by its subject's row and its own: the hand-off, its
 * place in the agenda, one fan-out effect, and a line in the journal of the escalation that is open. Where none is, its effects and
 * what became of them are kept under the hand-off's own id.
 */
export function handoffWrites(
  decision: HandoffDecision,
  inputs: HandoffInputs,
  subject: Stored<'subject'>,
  rev: number,
): Write[] {
  const { next, effects, lines } = decision;
  const { by, now } = inputs.context;
  const isOffered = next.state === 'offered';
  const handoffs = {
    count: (subject.row.handoffs?.count ?? 0) + (inputs.before ? 0 : 1),
    openId: isOffered ? next.id : null,
  };
  const writes: Write[] = [
    { put: 'subject', key: subject.key, row: { ...subject.row, handoffs }, rev: subject.rev },
    { put: 'handoff', key: next.id, row: next, rev },
    isOffered && next.dueAt !== null
      ? agendaWrite('handoff', next.id, next.dueAt, RANK)
      : { remove: 'agenda', key: agendaKey('handoff', next.id) },
  ];
  const under = subject.row.openId ?? next.id;
  const at = String(now).padStart(15, '0');
  const key = `${under}:${at}:${next.id}-${inputs.act.do}`;
  if (subject.row.openId !== null) {
    const kept: DecisionInputs = { of: 'handoff', ...inputs };
    const row = { escId: under, projectId: next.projectId, at: now, by, lines, inputs: kept };
    writes.push({ put: 'entry', key, row, rev: 0 });
  }
  if (effects.length > 0)
    writes.push(...effectWrites(fanOut(key, under, next.projectId, effects, now), RANK));
  return writes;
}
