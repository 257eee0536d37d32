import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main, packageScript, Refusal, root } from './commands.mjs';
import { setUp } from './set-up.mjs';
import { PLANTED_BUGS } from './planted-bugs.mjs';
import { plantedChecks } from './planted-checks.mjs';

/** Not copied: made by tools, or kept elsewhere. */
const LEFT_OUT = new Set(['node_modules', '.git', 'coverage', 'artifacts', '.sandbox']);

/** A copy of the repo in which bugs are planted: the work tree itself is never touched, whatever stops this. */
function copyRepo() {
  const copy = mkdtempSync(path.join(tmpdir(), 'escalation-center-prove-'));
  cpSync(root, copy, {
    recursive: true,
    filter: (source) =>
      !path
        .relative(root, source)
        .split(path.sep)
        .some((part) => LEFT_OUT.has(part)),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Puts a bug into the copy; answers how to take it out again. */
function plant(copy, { name, edits }) {
  const before = new Map();
  for (const { file, find, put } of edits) {
    const target = path.join(copy, file);
    const text = readFileSync(target, 'utf8');
    if (!before.has(target)) before.set(target, text);
    if (text.split(find).length !== 2)
      throw new Refusal(`'${name}' does not fit ${file} any more: its text is not there exactly once.`);
    writeFileSync(
      target,
      text.replace(find, () => put),
    );
  }
  return () => before.forEach((text, target) => writeFileSync(target, text));
}

/** Runs the named test files in the copy; with `titles`, only the tests whose titles match. */
async function runTests(copy, tests, titles) {
  const report = path.join(copy, 'prove-report.json');
  rmSync(report, { force: true });
  const { ok, output } = await packageScript(
    'jest/bin/jest.js',
    [
      ...['--rootDir', copy, '--config', path.join(copy, 'jest.config.cjs'), '--selectProjects', 'app'],
      ...['--json', '--outputFile', report, ...(titles === undefined ? [] : ['-t', titles])],
      ...['--runTestsByPath', ...tests],
    ],
    { cwd: copy, quiet: true },
  );
  if (!existsSync(report)) throw new Refusal(`jest found nothing to run: ${output.slice(-2000)}`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const red = testResults.flatMap(({ assertionResults, status, name }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName);
    return failed.length === 0 && status === 'failed'
      ? [`${path.relative(copy, name)} does not run`]
      : failed;
  });
  return { ok, red };
}

await main(import.meta, async (args) => {
  await setUp();
  const only = args[0] === '--only' ? args[1] : undefined;
  const planted = args[0] === '--checks' ? plantedChecks() : [...PLANTED_BUGS, ...plantedChecks()];
  const bugs = planted.filter(({ name }) => only === undefined || name.includes(only));
  if (bugs.length === 0) throw new Refusal(`No planted bug is called '${only}'.`);
  const copy = copyRepo();
  const remove = () => rmSync(copy, { recursive: true, force: true });
  process.once('SIGINT', () => {
    remove();
    process.exit(130);
  });
  try {
    const tests = [...new Set(bugs.flatMap((bug) => bug.tests))];
    const sound = await runTests(copy, tests);
    if (!sound.ok) throw new Refusal(`Red before any bug was planted: ${sound.red.join('; ')}`);
    console.log(`green without bugs: ${tests.length} test files`);
    let caught = 0;
    for (const bug of bugs) {
      const takeOut = plant(copy, bug);
      const { red } = await runTests(copy, bug.tests, bug.titles);
      takeOut();
      const uncaught = (bug.everyOf ?? []).filter((title) => !red.some((one) => one.startsWith(title)));
      const isCaught = red.length > 0 && uncaught.length === 0;
      if (isCaught) caught += 1;
      const missed = uncaught.length > 0 ? `NOT CAUGHT by ${uncaught.join('; ')}` : 'NOT CAUGHT';
      const verdict = isCaught ? `red: ${red[0]}` : missed;
      const more = isCaught && red.length > 1 ? ` (and ${red.length - 1} more)` : '';
      console.log(`${bug.name.padEnd(42)} ${verdict}${more}`);
    }
    console.log(`${caught} passed, ${bugs.length - caught} failed`);
    if (caught < bugs.length) process.exitCode = 1;
  } finally {
    remove();
  }
});
