import { nextChase } from '../domain/escalation/chase-duty';
import type { Decision } from '../domain/escalation/decision';
import type { DecisionInputs } from '../domain/escalation/decision-inputs';
import type { DueAfter } from '../domain/escalation/due-after';
import type { Duty } from '../domain/escalation/duty';
import type { Effect } from '../domain/escalation/effect';
import { SEVERITIES } from '../domain/escalation/severity';
import type { PinnedPolicy } from '../domain/policy/policy-set';
import { FAR, type Instant } from '../domain/time';
import type { PartName } from '../domain/escalation/parts';
import { headRow } from './head-row';
import { PART_NAMES, partKey } from './load-escalation';
import type { Write } from './ports/store';
import type { AgendaRow, EffectRow, PartRow } from './rows';

/** Who decided, when, and upon what: kept with the journal lines, so that the decision can be made again. */
export interface Deciding {
  readonly by: string;
  readonly now: Instant;
  readonly inputs: DecisionInputs;
}

export interface Revisions {
  readonly rev: number;
  readonly partRevs: Readonly<Record<PartName, number>>;
  readonly dutyRevs: Readonly<Record<string, number>>;
  /** Of the policy that it carried before and still carries; undefined where that is new. */
  readonly pin?: string | undefined;
}

export const agendaKey = (type: AgendaRow['type'], id: string): string => `${type}:${id}`;

const padded = (at: Instant): string => String(at).padStart(15, '0');

/**
 * Everything a decision changes, as one transaction guarded by the head's revision: the new state, its journal entry, one fan-out
 * effect, what is owed, and when to look next.
 */
export function decisionWrites(
  decision: Decision,
  pinned: PinnedPolicy,
  after: DueAfter,
  revs: Revisions,
  deciding: Deciding,
): Write[] {
  const { next } = decision;
  const row = headRow(next, pinned, after, revs.pin);
  const when = row.dueAt;
  const writes: Write[] = [{ put: 'escalation', key: next.id, row, rev: revs.rev }];
  for (const name of PART_NAMES) {
    const body = decision.parts[name];
    if (body === undefined) continue;
    const row = { escId: next.id, name, body } as PartRow;
    writes.push({ put: 'part', key: partKey(next.id, name), row, rev: revs.partRevs[name] });
    if (revs.partRevs[name] > 0)
      writes.push({ put: 'part', key: partKey(next.id, name, revs.partRevs[name] + 1), row, rev: 0 });
  }
  const writer = String(revs.rev + 1);
  if (decision.lines.length > 0) {
    // On a clock that was set back the journal stays in the order of its decisions.
    const at = next.lastAt;
    const key = `${next.id}:${padded(at)}:${writer}`;
    const { by, inputs } = deciding;
    writes.push({
      put: 'entry',
      key,
      row: { escId: next.id, projectId: next.projectId, at, by, lines: decision.lines, inputs },
      rev: 0,
    });
  }
  if (decision.effects.length > 0) {
    const id = `${next.id}:${padded(deciding.now)}:${writer}`;
    writes.push(
      ...effectWrites(
        fanOut(id, next.id, next.projectId, decision.effects, deciding.now),
        rank(next.severity),
      ),
    );
  }
  for (const duty of decision.duties)
    writes.push(...dutyWrites(duty, revs.dutyRevs[duty.id] ?? 0, rank(next.severity)));
  const key = agendaKey('escalation', next.id);
  if (when === FAR) writes.push({ remove: 'agenda', key });
  else writes.push(agendaWrite('escalation', next.id, when, rank(next.severity)));
  return writes;
}

/** 0 is the most severe, for the order in which what is due is drained. */
export function rank(severity: string): 0 | 1 | 2 | 3 {
  const at = SEVERITIES.findIndex((one) => one === severity);
  return at === 0 ? 0 : at === 1 ? 1 : at === 2 ? 2 : 3;
}

export function agendaWrite(
  type: AgendaRow['type'],
  id: string,
  dueAtInstant: Instant,
  severity: AgendaRow['severity'],
): Write {
  return {
    put: 'agenda',
    key: agendaKey(type, id),
    row: { type, id, dueAt: dueAtInstant, severity },
    rev: 0,
  };
}

/** An effect and the agenda row by which the sweep finds it when nobody else did. */
export function effectWrites(effect: EffectRow, severity: AgendaRow['severity'], rev = 0): Write[] {
  return [
    { put: 'effect', key: effect.id, row: { ...effect, rank: severity }, rev },
    agendaWrite('effect', effect.id, effect.dueAt, severity),
  ];
}

/** The one effect row of a decision; the worker writes its effects out. */
export function fanOut(
  id: string,
  escId: string,
  projectId: string,
  effects: readonly Effect[],
  now: Instant,
): EffectRow {
  return {
    id,
    escId,
    projectId,
    recipient: null,
    state: 'pending',
    dueAt: now,
    decidedAt: now,
    work: { kind: 'fan-out', effects },
    attempts: 0,
    leasedUntil: 0,
    outcome: '',
    rank: 0,
    mentions: null,
  };
}

function dutyWrites(duty: Duty, rev: number, severity: AgendaRow['severity']): Write[] {
  const write: Write = { put: 'duty', key: duty.id, row: duty, rev };
  const when = duty.state === 'open' ? nextChase(duty) : Number.POSITIVE_INFINITY;
  const agenda: Write = Number.isFinite(when)
    ? agendaWrite('duty', duty.id, when, severity)
    : { remove: 'agenda', key: agendaKey('duty', duty.id) };
  return [write, agenda];
}
