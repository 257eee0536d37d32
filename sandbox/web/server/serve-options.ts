import { checked, refused, type Checked, type FieldProblem } from '../../../src/domain/checked';

/** What `npm start` was asked for. */
export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly logFile?: string;
  /** `YYYY-MM-DD`: what the log holds before this day is loaded as past. */
  readonly fromDay?: string;
  readonly traceFile?: string;
  readonly seed: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly stateFolder?: string;
  /** Where the app's manifest.yml is. */
  readonly appFolder: string;
  /** Rebuild and reload when a source file changes. */
  readonly isWatching: boolean;
}

const VALUED = ['port', 'log', 'from', 'trace', 'seed', 'faults', 'state', 'app'] as const;
type Valued = (typeof VALUED)[number];

export const USAGE =
  'Usage: npm start -- [--port N] [--log FILE --from YYYY-MM-DD] [--trace FILE] [--seed N] [--faults JSON] [--state FOLDER] [--app FOLDER] [--watch]';

/** Reads the command line; every problem is told at once. */
export function readServeOptions(args: readonly string[]): Checked<ServeOptions> {
  const problems: FieldProblem[] = [];
  const given = new Map<Valued, string>();
  let isWatching = false;
  for (let index = 0; index < args.length; index += 1) {
    const word = String(args[index]);
    const [name, inline] = word.replace(/^--/, '').split(/=(.*)/s) as [string, string | undefined];
    const valued = VALUED.find((one) => one === name);
    if (word === '--watch') isWatching = true;
    else if (!word.startsWith('--') || valued === undefined)
      problems.push({ path: word, message: `is no option. ${USAGE}` });
    else {
      const value = inline ?? args[(index += 1)];
      if (value === undefined || value === '') problems.push({ path: word, message: 'needs a value.' });
      else given.set(valued, value);
    }
  }
  const port = wholeNumber(given.get('port') ?? '3000');
  if (port === undefined || port > 65_535)
    problems.push({ path: '--port', message: 'is a number from 0 to 65535.' });
  const seed = wholeNumber(given.get('seed') ?? '1');
  if (seed === undefined) problems.push({ path: '--seed', message: 'is a whole number.' });
  const [logFile, fromDay] = [given.get('log'), given.get('from')];
  if ((logFile === undefined) !== (fromDay === undefined))
    problems.push({ path: '--log', message: 'and --from belong together.' });
  if (fromDay !== undefined && !isDay(fromDay))
    problems.push({ path: '--from', message: `is a day such as 2016-03-14, not ${fromDay}.` });
  const faults = readFaults(given.get('faults') ?? '{}', problems);
  if (problems.length > 0) return refused(problems);
  const [traceFile, stateFolder] = [given.get('trace'), given.get('state')];
  return checked({
    port: port ?? 0,
    seed: seed ?? 0,
    faults,
    appFolder: given.get('app') ?? '.',
    isWatching,
    ...(logFile === undefined ? {} : { logFile }),
    ...(fromDay === undefined ? {} : { fromDay }),
    ...(traceFile === undefined ? {} : { traceFile }),
    ...(stateFolder === undefined ? {} : { stateFolder }),
  });
}

const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

function readFaults(text: string, problems: FieldProblem[]): Record<string, number> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  const isRecord = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  const entries = isRecord ? Object.entries(parsed as object) : [];
  if (!isRecord || entries.some(([, value]) => typeof value !== 'number')) {
    problems.push({
      path: '--faults',
      message: 'is a JSON object of numbers, such as {"droppedEvents":0.05}.',
    });
  }
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
