export interface BenchOptions {
  /** Where the figures go as JSON. */
  readonly json: string | null;
  /** Figures to print, such as P8; all when empty. */
  readonly only: readonly string[];
}

const USAGE = 'Usage: npm run bench [-- --json OUT] [--only P8,P12]';

/** @throws Error with the usage when the arguments are not understood. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const [name = '', value] = [args[at], args[at + 1]];
    if (!/^--(?:json|only)$/.test(name) || value === undefined)
      throw new Error(`${name} is not understood. ${USAGE}`);
    given.set(name.slice(2), value);
  }
  const only = given.get('only')?.split(',') ?? [];
  const unknown = only.find((id) => !/^P(?:[1-9]|1[0-2])$/.test(id));
  if (unknown !== undefined) throw new Error(`${unknown} is no figure from P1 to P12. ${USAGE}`);
  return { json: given.get('json') ?? null, only };
}
