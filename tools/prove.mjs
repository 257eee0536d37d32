import { main, Refusal } from './commands.mjs';
import { proveBugs } from './prove-bugs.mjs';
import { proveFuzz } from './prove-fuzz.mjs';
import { proveTraffic } from './prove-traffic.mjs';
import { run } from './run.mjs';
import { setUp } from './set-up.mjs';

const USAGE = `Usage: npm run prove -- …
  (nothing)              every planted bug and every check taken out: each must turn a test red
  --bugs, --checks       only the ones or the others
  --only WORDS           only those whose names contain the words
  --again                not going on from the results of the last run
  --fuzz N               so many damaged inputs to everything that something comes in by
  --traffic [--recorded] what all tests ask of Jira, against its published API and the manifest's scopes
  --tables               who may do what, checks, scopes and the rest: writes docs/security-tables.md`;

const PROOFS = {
  '--fuzz': proveFuzz,
  '--traffic': proveTraffic,
  '--tables': () => run('test/safety/tables/write-tables.ts', []),
};

await main(import.meta, async ([first, ...rest]) => {
  if (first === '--help') return console.log(USAGE);
  await setUp();
  const proof = PROOFS[first];
  if (proof) return proof(rest);
  const known = ['--bugs', '--checks', '--only', '--again', undefined];
  if (!known.includes(first)) throw new Refusal(USAGE);
  return proveBugs(first === undefined ? [] : [first, ...rest]);
});
