import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { packageScript, Refusal, root } from './commands.mjs';

const PLACE = 'test/forge/fuzz';
const TOLD_EVERY_MS = 30_000;

/** How many properties the fuzz tests hold, by what a run of one case each says of itself. */
async function propertiesIn(folder) {
  const file = path.join(folder, 'count');
  await jest({ FUZZ_RUNS: '1', FUZZ_PROGRESS: file }, true);
  return linesOf(file).length;
}

const linesOf = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
const casesIn = (file) => linesOf(file).reduce((sum, line) => sum + Number(line.split(' ')[0]), 0);

const jest = (more, quiet) =>
  packageScript(
    'jest/bin/jest.js',
    ['--selectProjects', 'app', '--testPathPatterns', PLACE, '--testTimeout', '7200000'],
    {
      env: { ...process.env, ...more },
      quiet,
    },
  );

/**
 * Feeds so many damaged inputs to everything that something comes in by, of a seed that is drawn and printed (or `PROPERTY_SEED`),
 * and says on the way how many it were. What fails is printed in its smallest form with how to find it again.
 */
export async function proveFuzz([asked = '']) {
  const wanted = Number(asked.replaceAll('_', ''));
  if (!Number.isInteger(wanted) || wanted < 1)
    throw new Refusal('Say how many cases: npm run prove -- --fuzz 1000000');
  if (!existsSync(path.join(root, PLACE)) || readdirSync(path.join(root, PLACE)).length === 0)
    throw new Refusal(`There is nothing to run in ${PLACE}.`);
  const folder = mkdtempSync(path.join(tmpdir(), 'escalation-center-fuzz-'));
  try {
    const properties = await propertiesIn(folder);
    const file = path.join(folder, 'progress');
    const seed = process.env.PROPERTY_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
    console.log(`${wanted} cases or more over ${properties} properties, seed ${seed}`);
    const since = performance.now();
    const tell = () => {
      const seconds = Math.round((performance.now() - since) / 1000);
      console.log(`${String(casesIn(file)).padStart(9)} cases after ${seconds} s`);
    };
    const timer = setInterval(tell, TOLD_EVERY_MS);
    // Those through the running app are given a twentieth: a few more for each decoder make up for it.
    const runs = String(Math.ceil((wanted / properties) * 1.05));
    const { ok } = await jest({ FUZZ_RUNS: runs, FUZZ_PROGRESS: file, PROPERTY_SEED: seed }, false);
    clearInterval(timer);
    tell();
    console.log(`${casesIn(file)} passed, ${ok ? 0 : 'some'} failed`);
    if (!ok) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
