import * as v from 'valibot';
import { pairLedger } from '../handoff/bounces';
import type { Handoff } from '../handoff/handoff';
import { NO_VALUE, type FiguresByValue } from './figures-by-value';
import { NO_FIGURES } from './tally';

/** The hand-offs that were offered on a day, by pair of teams. What the sender withdrew counts for nothing. */
export const figuresOfHandoffs = (
  offered: readonly Pick<Handoff, 'from' | 'to' | 'state'>[],
): FiguresByValue =>
  Object.fromEntries(
    pairLedger(offered).map(({ from, to, offered: handoffs, returned }) => [
      pairValue(from, to),
      {
        name: null,
        tally: { ...NO_FIGURES, counts: { handoffs, ...(returned > 0 ? { bounced: returned } : {}) } },
      },
    ]),
  );

/** Both teams in one value, from which they are read again. */
export const pairValue = (from: string | null, to: string): string => JSON.stringify([from ?? NO_VALUE, to]);

/** Undefined of a value that is no pair, as of all that did not fit. */
export function readPair(value: string): { readonly from: string; readonly to: string } | undefined {
  const read = v.safeParse(pair, value);
  if (!read.success) return undefined;
  const [from, to] = read.output;
  return { from, to };
}

const pair = v.pipe(v.string(), v.parseJson(), v.tuple([v.string(), v.string()]));
