import { looksOf, withLooks } from '../../src/domain/escalation/looks';
import { foldJournal } from '../support/fold-journal';
import { liveRandomly } from '../support/random-life';

const STEPS = 80;

/** node tools/run.mjs test/app/run-replay.ts --decisions 10000 --seed 1 */
async function main(): Promise<void> {
  const wanted = option('decisions', 10_000);
  let seed = option('seed', 1);
  const sum = { lives: 0, escalations: 0, decisions: 0, entryBytes: 0, inputBytes: 0, failed: 0 };
  for (; sum.decisions < wanted; seed += 1) {
    const { store } = await liveRandomly(seed, STEPS);
    sum.lives += 1;
    for (const escId of store.keys('escalation')) {
      const { state, decisions, differences, bytes } = await foldJournal(store, escId);
      const stored = await store.get('escalation', escId);
      const { dueAt: _dueAt, urgency: _urgency, pin: _pin, ...head } = stored?.row ?? { dueAt: 0 };
      const folded = 'id' in head ? withLooks(state.head, looksOf(head)) : null;
      const same = JSON.stringify(sorted(folded)) === JSON.stringify(sorted(head));
      sum.escalations += 1;
      sum.decisions += decisions;
      sum.entryBytes += bytes.entries;
      sum.inputBytes += bytes.inputs;
      sum.failed += differences.length + (same ? 0 : 1);
      if (differences.length > 0 || !same)
        console.log(`seed ${seed}, ${escId}: ${differences.join('\n') || 'the folded record is another'}`);
    }
  }
  console.table({
    'lives of a work item': sum.lives,
    escalations: sum.escalations,
    'decisions made again': sum.decisions,
    'bytes of an entry': Math.round(sum.entryBytes / sum.decisions),
    'of these its inputs': Math.round(sum.inputBytes / sum.decisions),
  });
  console.log(`${sum.decisions - sum.failed} passed, ${sum.failed} failed`);
  if (sum.failed > 0) process.exitCode = 1;
}

/** The same value with its keys in order, so that equal records are equal as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
}

await main();
