import { appendFileSync } from 'node:fs';
import { fc } from '../../support/properties';

/** Cases of each property; `FUZZ_RUNS` asks for more, `PROPERTY_SEED` for others. What fails is printed in its smallest form, with its seed. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100);
/** Cases that go through the running app take a hundred times as long as those of a decoder. */
const SLOW_RUNS = Math.max(10, Math.ceil(RUNS / 20));
/** Where a long run writes what it has done, for whoever waits for it. */
const PROGRESS = process.env['FUZZ_PROGRESS'];
const EVERY = 5000;

/** How many names all objects, lists and functions inherit: one more, and something was put there. */
const inherited = (): number =>
  [Object, Array, Function].reduce(
    (sum, { prototype }) => sum + Reflect.ownKeys(prototype as object).length,
    0,
  );
const CLEAN = inherited();

/** Counts the cases of one property, and holds after each of them that nothing was put on what all objects inherit. */
function counting(what: string): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (inherited() !== CLEAN) throw new Error('something was put on what all objects inherit');
    if (PROGRESS !== undefined && done % EVERY === 0) appendFileSync(PROGRESS, `${EVERY} ${what}\n`);
  };
}

const ended = (what: string, runs: number): void => {
  if (PROGRESS !== undefined) appendFileSync(PROGRESS, `${runs % EVERY} ${what}\n`);
};

/** Holds a property for `RUNS` drawn cases. */
export function fuzz<T>(what: string, cases: fc.Arbitrary<T>, hold: (given: T) => void): void {
  const after = counting(what);
  fc.assert(
    fc.property(cases, (given) => {
      hold(given);
      after();
    }),
    { numRuns: RUNS },
  );
  ended(what, RUNS);
}

/** The same through the running app, for fewer cases. What a failing case left behind stays, so that it is not made smaller. */
export async function fuzzSlowly<T>(
  what: string,
  cases: fc.Arbitrary<T>,
  hold: (given: T) => Promise<void>,
): Promise<void> {
  const after = counting(what);
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      await hold(given);
      after();
    }),
    { numRuns: SLOW_RUNS, endOnFailure: true },
  );
  ended(what, SLOW_RUNS);
}

/** Nothing but this may be thrown. */
export function onlyThrows(kind: abstract new (...args: never[]) => Error, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof kind)) throw error;
  }
}
