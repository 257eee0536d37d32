import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm, Refusal, root } from './commands.mjs';
import { fingerprint, remember, remembered } from './fingerprint.mjs';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Refusal(
    `This is Node ${process.versions.node}; Node ${OLDEST_NODE.join('.')} or newer is needed. Install it from nodejs.org and start again.`,
  );
}

/** Whether node_modules, as npm itself noted it down, holds every package of the lockfile that is meant for this machine. */
function isInstalled() {
  const note = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { integrity, optional }]) =>
      place === '' ||
      (present[place] === undefined ? optional === true : present[place].integrity === integrity),
  );
}

const REASONS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/,
    'The package registry cannot be reached: check the network, or the registry and proxy that `npm config list` shows.',
  ],
  [/E401|E403/, 'The package registry refuses access: check the login that `npm config list` shows.'],
  [
    /ETARGET|E404/,
    'The package registry lacks a package of the lockfile: ask for it there, or use another registry.',
  ],
  [/EUSAGE/, 'package.json and package-lock.json do not agree: run `npm install` and commit both.'],
  [/ENOSPC/, 'The disk is full: about 600 MB are needed.'],
  [/EACCES|EPERM/, 'node_modules cannot be written: check who owns this folder.'],
];

/** Installs the packages of the lockfile unless they are there already. */
export async function install() {
  checkNode();
  const lock = fingerprint(['package-lock.json']);
  if (remembered('lock') === lock && existsSync(path.join(root, 'node_modules', '.package-lock.json')))
    return;
  if (!isInstalled()) {
    const why = existsSync(path.join(root, 'node_modules'))
      ? 'the lockfile changed'
      : 'nothing is installed yet';
    console.log(`Installing packages (${why}; half a minute with a warm cache)`);
    const { ok, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
    if (!ok) {
      const [, advice] = REASONS.find(([pattern]) => pattern.test(output)) ?? [
        undefined,
        'The reason is above.',
      ];
      throw new Refusal(`${output.trim()}\n\nInstalling failed. ${advice}`);
    }
  }
  remember('lock', lock);
}
