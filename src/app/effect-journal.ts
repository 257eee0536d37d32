import type { Effect } from '../domain/escalation/effect';
import type { JournalCode } from '../domain/escalation/journal';
import type { Write } from './ports/store';
import type { EffectRow, EffectState } from './rows';
import { toldBy } from './told-by';

const CODES: Readonly<Record<Exclude<EffectState, 'pending'>, JournalCode>> = {
  done: 'effect-done',
  unknown: 'effect-unknown',
  cancelled: 'effect-cancelled',
  dead: 'effect-dead',
  gathered: 'effect-gathered',
};

/** So many journals hear how a digest ended, in the transaction that marks it; in the others stands what was put into it. */
const MOST_JOURNALS = 20;

/** How each linked work item fared is told with the wish that it was part of: hundreds of lines would bury the journal. */
const TOLD_ELSEWHERE: ReadonlySet<Effect['kind']> = new Set(['child-tell', 'child-resolve']);

/** What their own lines tell, with what was found and set. */
const SAY_THEMSELVES: ReadonlySet<Effect['kind']> = new Set(['starting', 'undo-starting', 'secure']);

/** Every told person, channel and outcome is journalled; what merely mirrors the record (property, fields) only when it fails. */
export function effectJournal(
  row: EffectRow,
  work: Effect,
  state: EffectState,
  why: string,
  now: number,
): Write[] {
  if (state === 'pending' || TOLD_ELSEWHERE.has(work.kind)) return [];
  if (work.kind === 'reflect' && state !== 'dead') return [];
  if (SAY_THEMSELVES.has(work.kind) && state === 'done') return [];
  const say = 'say' in work ? work.say : null;
  const held = heldOf(row, work);
  const params = {
    kind: work.kind,
    effectId: row.id,
    people: peopleOf(row, work),
    ...(held.length > 0 ? { held } : {}),
    say,
    why,
  };
  const lines = [{ code: CODES[state], params: { ...params, attempts: row.attempts } }];
  const at = String(now).padStart(15, '0');
  const about = work.kind === 'digest' ? work.items : [row];
  const journals = new Map(about.map(({ escId, projectId }) => [escId, projectId]));
  return [...journals].slice(0, MOST_JOURNALS).map(([escId, projectId]) => {
    const writer = row.id.startsWith(`${escId}:`) ? row.id.slice(escId.length + 1) : row.id;
    const entry = { escId, projectId, at: now, by: 'engine', lines, inputs: null };
    return { put: 'entry', key: `${escId}:${at}:${writer}`, row: entry, rev: 0 };
  });
}

/** Whom a comment does not mention: a digest tells them. */
function heldOf({ mentions }: EffectRow, work: Effect): readonly string[] {
  const people = toldBy(work)?.people ?? [];
  return mentions ? people.filter((person) => !mentions.includes(person)) : [];
}

/** Those whom it reached, or was to reach. */
function peopleOf(row: EffectRow, work: Effect): readonly string[] {
  const telling = toldBy(work);
  if (telling) return row.mentions ?? telling.people;
  return 'person' in work ? [work.person] : [];
}
