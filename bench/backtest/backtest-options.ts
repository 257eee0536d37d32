import { DAY, type Instant } from '../../src/domain/time';

export interface BacktestOptions {
  readonly log: string;
  /** Null: the file beside the history, when there is one. */
  readonly outcomes: string | null;
  /** Null: the shipped criteria. */
  readonly criteria: string | null;
  /** Incidents opened from here on, and before `to`; epoch milliseconds. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly json: string | null;
  /** Tries thresholds instead, on the incidents opened before this day, and reports on both sides of it. */
  readonly tune: Instant | null;
}

const USAGE = `Usage: npm run backtest -- --log FILE [--outcomes FILE] [--criteria FILE] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json OUT]
       npm run backtest -- --log FILE --tune YYYY-MM-DD [--outcomes FILE] [--json OUT]`;

/** Arguments that are not understood; the message is what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError when the arguments are not understood. */
export function readBacktestOptions(args: readonly string[]): BacktestOptions {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at] ?? '';
    const value = args[at + 1];
    if (!/^--(log|outcomes|criteria|from|to|json|tune)$/.test(name) || value === undefined || given.has(name))
      throw new UsageError(`${name} is not understood here.\n${USAGE}`);
    given.set(name, value);
  }
  const log = given.get('--log');
  if (log === undefined) throw new UsageError(`A history is needed.\n${USAGE}`);
  const from = day(given.get('--from'));
  const to = day(given.get('--to'));
  if (from !== null && to !== null && to < from + DAY)
    throw new UsageError(`--to must lie after --from.\n${USAGE}`);
  return {
    log,
    outcomes: given.get('--outcomes') ?? null,
    criteria: given.get('--criteria') ?? null,
    from,
    to,
    json: given.get('--json') ?? null,
    tune: day(given.get('--tune')),
  };
}

function day(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(at) ||
    new Date(at).toISOString().slice(0, 10) !== text
  )
    throw new UsageError(`${text} is no day like 2016-03-14.\n${USAGE}`);
  return at;
}
