import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageScript, Refusal, root, command } from './commands.mjs';
import { run } from './run.mjs';

/** Made anew by each run and ignored by git. */
const FOLDER = path.join(root, 'artifacts', 'traffic');
/** Atlassian's published descriptions, where they lie beside the repo or where `JIRA_CONTRACT` says. */
const CONTRACT =
  process.env.JIRA_CONTRACT ?? path.resolve(root, '..', 'shared', 'tools', 'jira-contract', 'check.mjs');

/**
 * Runs every test with what is asked of Jira recorded, and checks it: against the list of operations that the app uses, and against
 * Atlassian's published descriptions where they are at hand. `--recorded` checks what the last run left; other words go to jest.
 */
export async function proveTraffic(args) {
  const isRecorded = args.includes('--recorded');
  const rest = args.filter((word) => word !== '--recorded');
  if (!isRecorded) await record(rest);
  const file = joined();
  if (existsSync(CONTRACT)) {
    const { ok } = await command(process.execPath, [CONTRACT, '--manifest', 'manifest.yml', file]);
    if (!ok) process.exitCode = 1;
  } else console.log('Atlassian’s descriptions are not at hand (JIRA_CONTRACT): shapes are not judged.');
  await run('test/safety/scopes/judge-traffic.ts', [file]);
}

async function record(args) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const env = { ...process.env, JIRA_TRAFFIC: FOLDER };
  const { ok } = await packageScript('jest/bin/jest.js', args, { env });
  if (!ok) throw new Refusal('Some tests failed: what they asked of Jira says little. Nothing was judged.');
}

/** Tests of the sandbox run apps of their own on it. */
const ourApp = () =>
  /^ {2}id: (ari:cloud:ecosystem::app\/)?(\S+)$/mu.exec(
    readFileSync(path.join(root, 'manifest.yml'), 'utf8'),
  )?.[2];

/** One file of all that was recorded, what different workers recorded alike left once. */
function joined() {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /^\d+\.jsonl$/u.test(name)) : [];
  if (files.length === 0) throw new Refusal('Nothing was recorded: run it without --recorded first.');
  const lines = files
    .flatMap((name) => readFileSync(path.join(FOLDER, name), 'utf8').split('\n'))
    .filter((line) => line !== '' && JSON.parse(line).app === ourApp());
  const file = path.join(FOLDER, 'all.jsonl');
  writeFileSync(file, `${[...new Set(lines)].join('\n')}\n`);
  return file;
}
