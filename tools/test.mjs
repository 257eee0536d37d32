import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { check } from './check.mjs';
import { main, packageScript, Refusal } from './commands.mjs';
import { setUp } from './set-up.mjs';

/** Runs one project of jest.config.cjs and returns what it counted. A file that could not run counts as one failed test. */
async function jest(project, args) {
  console.log(`\n${project === 'app' ? 'rules, joints, stories, manifest' : 'walks in the browser'}:`);
  const folder = mkdtempSync(path.join(tmpdir(), 'escalation-center-test-'));
  try {
    const report = path.join(folder, 'report.json');
    const { ok } = await packageScript('jest/bin/jest.js', [
      ...[...args, '--json', '--outputFile', report, '--selectProjects', project],
    ]);
    if (!existsSync(report))
      throw new Refusal(`Stopped: jest found nothing to run in ${project}; the reason is above.`);
    const counted = JSON.parse(readFileSync(report, 'utf8'));
    const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites;
    if (!ok && failed === 0)
      throw new Refusal(`Stopped: jest failed outside of any test; the reason is above.`);
    return { passed: counted.numPassedTests, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PROJECTS = [
  { name: 'app', args: [] },
  // The walks share a machine with a sandbox and a browser each: one after another.
  { name: 'browser', args: ['--runInBand'] },
];

await main(import.meta, async (args) => {
  await setUp();
  await check();
  const browser = await findBrowser();
  console.log(`browser: ${browser.executablePath}`);
  let passed = 0;
  let failed = 0;
  for (const project of PROJECTS) {
    const counts = await jest(project.name, [...project.args, ...args]);
    passed += counts.passed;
    failed += counts.failed;
    if (counts.failed === 0) continue;
    console.log(`\nStopped: ${project.name} has failing tests.`);
    process.exitCode = 1;
    break;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
});
