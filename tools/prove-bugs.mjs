import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageScript, Refusal, root } from './commands.mjs';
import { ProofResults } from './prove-results.mjs';
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

/** What a bug brought about: the titles that went red, and those of `everyOf` that did not. */
function judged({ everyOf = [] }, red) {
  const uncaught = everyOf.filter((title) => !red.some((one) => one.startsWith(title)));
  return {
    isCaught: red.length > 0 && uncaught.length === 0,
    red: red.slice(0, 3),
    more: Math.max(0, red.length - 3),
    uncaught,
  };
}

function told({ isCaught, red, more, uncaught, redBefore }) {
  if (redBefore) return `NOT PROVEN: red before it was planted: ${redBefore.join('; ')}`;
  if (uncaught.length > 0) return `NOT CAUGHT by ${uncaught.join('; ')}`;
  if (!isCaught) return 'NOT CAUGHT';
  const others = red.length - 1 + more;
  return `red: ${red[0]}${others > 0 ? ` (and ${others} more)` : ''}`;
}

const chosen = (args) => {
  const at = args.indexOf('--only');
  const only = at < 0 ? undefined : args[at + 1];
  const [bugs, checks] = ['--bugs', '--checks'].map((word) => args.includes(word));
  const planted = [...(checks ? [] : PLANTED_BUGS), ...(bugs ? [] : plantedChecks())];
  const found = planted.filter(({ name }) => only === undefined || name.includes(only));
  if (found.length === 0) throw new Refusal(`No planted bug is called '${only}'.`);
  return found;
};

/**
 * Plants each bug alone and runs the tests named for it. What was proven is written down after each one and not proven again while the
 * bug, the files that it changes and its tests are the same, so that a run that was stopped goes on where it was; `--again` proves everything anew.
 */
export async function proveBugs(args) {
  const bugs = chosen(args);
  const results = new ProofResults({ isAnew: args.includes('--again') });
  const copy = copyRepo();
  const remove = () => rmSync(copy, { recursive: true, force: true });
  process.once('SIGINT', () => {
    remove();
    process.exit(130);
  });
  let caught = 0;
  try {
    for (const [index, bug] of bugs.entries()) {
      const known = results.of(bug);
      const result = known ?? (await proven(copy, bug, results));
      if (result.isCaught) caught += 1;
      const place = `${index + 1}/${bugs.length}`.padStart(7);
      console.log(`${place} ${bug.name.padEnd(48)} ${told(result)}${known ? ' [proven before]' : ''}`);
    }
    console.log(`${caught} passed, ${bugs.length - caught} failed`);
    if (caught < bugs.length) process.exitCode = 1;
  } finally {
    remove();
  }
}

/** What comes of a bug; its tests must be green without it, or they say nothing, and nothing is written down. */
async function proven(copy, bug, results) {
  if (!results.isSound(bug)) {
    const sound = await runTests(copy, bug.tests, bug.titles);
    if (!sound.ok)
      return { isCaught: false, red: [], more: 0, uncaught: [], redBefore: sound.red.slice(0, 3) };
    results.keepSound(bug);
  }
  const takeOut = plant(copy, bug);
  try {
    const result = judged(bug, (await runTests(copy, bug.tests, bug.titles)).red);
    results.keep(bug, result);
    return result;
  } finally {
    takeOut();
  }
}
