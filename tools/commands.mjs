import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. Every tool runs there, wherever it was called from. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs a program to its end. `quiet` keeps its output and hands it back instead of showing it. */
export function command(
  program,
  args,
  { quiet = false, cwd = root, env = process.env, shell = false, signal } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      shell,
      signal,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs a script of an installed package with this very Node: no PATH, no shell, alike on every system. */
export function packageScript(script, args, options) {
  return command(process.execPath, [path.join(root, 'node_modules', script), ...args], options);
}

/** Runs npm: the one that started us, else the one beside this Node, else whatever the PATH has. */
export function npm(args, options) {
  const nodeFolder = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    path.join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const cli = candidates.find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
  if (cli !== undefined) return command(process.execPath, [cli, ...args], options);
  return command('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** A failure that a person can mend: shown as its sentence alone, without a stack. */
export class Refusal extends Error {}

/** Runs a tool's main function when its file is the one that was started. */
export async function main(meta, run) {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(meta.url)) return;
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
