import { main, Refusal } from './commands.mjs';
import { proveBugs } from './prove-bugs.mjs';
import { proveTraffic } from './prove-traffic.mjs';
import { setUp } from './set-up.mjs';

const USAGE = `Usage: npm run prove -- …
  (nothing)              every planted bug and every check taken out: each must turn a test red
  --bugs, --checks       only the ones or the others
  --only WORDS           only those whose names contain the words
  --again                not going on from the results of the last run
  --traffic [--recorded] what all tests ask of Jira, against its published API and the manifest's scopes`;

const PROOFS = { '--traffic': proveTraffic };

await main(import.meta, async ([first, ...rest]) => {
  if (first === '--help') return console.log(USAGE);
  await setUp();
  const proof = PROOFS[first];
  if (proof) return proof(rest);
  const known = ['--bugs', '--checks', '--only', '--again', undefined];
  if (!known.includes(first)) throw new Refusal(USAGE);
  return proveBugs(first === undefined ? [] : [first, ...rest]);
});
