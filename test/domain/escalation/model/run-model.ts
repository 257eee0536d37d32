import { fc } from '../../../support/properties';
import { lives } from './commands';
import { differenceIn, told } from './compare-life';

/** node tools/run.mjs test/domain/escalation/model/run-model.ts --sequences 100000 --seed 1 */
function main(): void {
  const sequences = option('sequences', 100_000);
  const seed = option('seed', 1);
  const tally = { sequences: 0, steps: 0 };
  const codes = new Map<string, number>();
  const result = fc.check(
    fc.property(lives, (life) => {
      tally.sequences += 1;
      tally.steps += life.steps.length;
      for (const { name } of life.steps) count(codes, name.replace(/\d+/g, 'n'));
      return differenceIn(life) === undefined;
    }),
    { seed, numRuns: sequences },
  );
  console.table(Object.fromEntries([...codes].sort(([, a], [, b]) => b - a)));
  const [life] = result.counterexample ?? [];
  if (life) {
    console.log(`seed ${result.seed}, path ${result.counterexamplePath ?? ''}:\n  ${told(life)}`);
    console.log(`  ${differenceIn(life) ?? ''}`);
  }
  console.log(`${tally.sequences} sequences, ${tally.steps} steps, seed ${seed}`);
  console.log(
    result.failed ? `${result.numRuns - 1} passed, 1 failed` : `${result.numRuns} passed, 0 failed`,
  );
  if (result.failed) process.exitCode = 1;
}

const count = (into: Map<string, number>, name: string) => into.set(name, (into.get(name) ?? 0) + 1);

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
}

main();
