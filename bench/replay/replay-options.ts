import { DAY } from '../../src/domain/time';

export interface ReplayOptions {
  readonly log: string;
  /** Epoch milliseconds; the first day of the history when absent. */
  readonly from: number | null;
  readonly to: number | null;
  readonly json: string | null;
  readonly trace: string | null;
  readonly seed: number;
  /** Criteria that are switched on. */
  readonly criteria: readonly string[];
}

/** What a history of states alone can carry: it has no comments, and the sandbox's SLA goals are not its source's. */
const CARRIED = ['critical-unassigned', 'going-round', 'high-stuck', 'reopened'];

const USAGE =
  'Usage: npm run replay -- --log FILE [--from YYYY-MM-DD --to YYYY-MM-DD] [--json OUT] [--trace OUT] [--seed N] [--criteria ID,ID]';

/** Days without `--from` and `--to`: two weeks say how the engine does. */
export const DEFAULT_SPAN = 14 * DAY;

/** @throws Error with the usage when the arguments are not understood. */
export function readReplayOptions(args: readonly string[]): ReplayOptions {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at] ?? '';
    const value = args[at + 1];
    if (!/^--(log|from|to|json|trace|seed|criteria)$/.test(name) || value === undefined)
      throw new Error(`${name} is not understood.\n${USAGE}`);
    given.set(name.slice(2), value);
  }
  const log = given.get('log');
  if (log === undefined) throw new Error(`A history is needed.\n${USAGE}`);
  return {
    log,
    from: day(given.get('from')),
    to: day(given.get('to')),
    json: given.get('json') ?? null,
    trace: given.get('trace') ?? null,
    seed: Number(given.get('seed') ?? 1),
    criteria: given.get('criteria')?.split(',') ?? CARRIED,
  };
}

function day(text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !Number.isFinite(at))
    throw new Error(`${text} is no day like 2016-03-14.\n${USAGE}`);
  return at;
}
