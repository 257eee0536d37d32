import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import { clearMark } from './erase-record';

/** The look that clears what an earlier installation left. */
export const LEFTOVERS = 'leftovers';
const PAUSE_SECONDS = 20;
const MOST_COUNTED = 200;

/** Marks of an installation that is not this one, counted up to two hundred. */
export interface Leftovers {
  readonly count: number;
  readonly more: boolean;
}

/**
 * Work items that still carry the mark of an earlier installation. Reinstalling begins with an empty storage, so nobody here knows the
 * records behind them: they mislead searches and boards until they are cleared.
 */
export async function findLeftovers(ports: Ports): Promise<Leftovers> {
  let count = 0;
  let seen = 0;
  let cursor: string | null = null;
  do {
    const page = await foreign(ports, cursor);
    count += page.issueIds.length;
    seen += page.seen;
    cursor = page.cursor;
  } while (cursor !== null && seen < MOST_COUNTED);
  return { count, more: cursor !== null };
}

/** Clears them as far as this invocation's time reaches, and goes on until none is left. What this installation wrote stays. */
export async function workLeftovers(ports: Ports): Promise<void> {
  let cursor: string | null = null;
  do {
    const page = await foreign(ports, cursor);
    for (const issueId of page.issueIds) {
      if (ports.clock.remainingMs() < LOOK_BUDGET_MS)
        return ports.later.push([{ look: LEFTOVERS, delaySeconds: PAUSE_SECONDS }]);
      await clearMark(ports, issueId);
    }
    cursor = page.cursor;
  } while (cursor !== null);
}

async function foreign(ports: Ports, cursor: string | null) {
  const own = (await ports.store.get('job', 'installation'))?.row.body;
  const page = await ports.desk.marks.find(cursor);
  const isKnown = typeof own === 'string' && own !== '';
  const others = isKnown ? page.marks.filter(({ installation }) => installation !== own) : [];
  return { issueIds: others.map(({ issueId }) => issueId), seen: page.marks.length, cursor: page.cursor };
}
