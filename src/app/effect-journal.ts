import type { Effect } from '../domain/escalation/effect';
import type { JournalCode } from '../domain/escalation/journal';
import type { Write } from './ports/store';
import type { EffectRow, EffectState } from './rows';

const CODES: Readonly<Record<Exclude<EffectState, 'pending'>, JournalCode>> = {
  done: 'effect-done',
  unknown: 'effect-unknown',
  cancelled: 'effect-cancelled',
  dead: 'effect-dead',
};

/** Every told person, channel and outcome is journalled; what merely mirrors the record (property, fields) only when it fails. */
export function effectJournal(
  row: EffectRow,
  work: Effect,
  state: EffectState,
  why: string,
  now: number,
): Write[] {
  if (state === 'pending' || (work.kind === 'reflect' && state !== 'dead')) return [];
  const people = 'people' in work ? work.people : 'person' in work ? [work.person] : [];
  const say = 'say' in work ? work.say : null;
  const params = { kind: work.kind, effectId: row.id, people, say, why, attempts: row.attempts };
  const key = `${row.escId}:${String(now).padStart(15, '0')}:${row.id.slice(row.escId.length + 1)}`;
  const entry = {
    escId: row.escId,
    projectId: row.projectId,
    at: now,
    by: 'engine',
    lines: [{ code: CODES[state], params }],
    inputs: null,
  };
  return [{ put: 'entry', key, row: entry, rev: 0 }];
}
