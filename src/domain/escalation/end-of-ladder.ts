import type { Late } from './climb-facts';
import type { LadderRun } from '../ladder/ladder-run';
import type { Draft } from './draft';

/** The end of the ladder is an event, not silence: everybody told last and the manager hear that nobody answered. */
export const exhaust = (draft: Draft, late: Late): void => ends(draft, 'ladder-ended', late);

/** The longest climb that the ladder states is over: who was asked and the manager hear that nobody else will be told. */
export const stopAtLast = (draft: Draft, late: Late): void => ends(draft, 'ladder-stopped', late);

function ends(draft: Draft, what: 'ladder-ended' | 'ladder-stopped', late: Late): void {
  const { ladder, managerId } = draft.next;
  draft.set({ ladder: { ...ladder, waiting: null, exhausted: true } });
  const levels = { level: ladder.level, ...levelsOf(ladder) };
  draft.line(what, { ...levels, ...late });
  draft.tell(`ladder:${ladder.round}:end:${draft.now}`, [managerId, ...ladder.told], what, levels);
}

/** Which levels were told, and which the climb passed without telling anybody; `–` for none. */
function levelsOf({ level, toldAt, passed }: LadderRun): {
  readonly toldLevels: string;
  readonly skippedLevels: string;
} {
  const others = passed.filter((one) => one.level !== level || toldAt === null);
  const told = others.filter((one) => one.toldAt !== null).map((one) => one.level);
  const skipped = others.filter((one) => one.toldAt === null).map((one) => one.level);
  if (toldAt !== null) told.push(level);
  return { toldLevels: numbers(told), skippedLevels: numbers(skipped) };
}

const numbers = (levels: readonly number[]): string =>
  levels.length === 0 ? '–' : [...levels].sort((a, b) => a - b).join(', ');
