import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, Refusal, root } from './commands.mjs';
import { install } from './install.mjs';

const CACHE = path.join(root, 'node_modules', '.cache', 'run');

/** Bundles a TypeScript entry (path from the root) to one file beside node_modules' packages, and returns that file. */
async function bundle(entry) {
  const { build } = await import('esbuild');
  const name = entry.replace(/\.tsx?$/, '').replace(/[^\w-]+/g, '-');
  const outfile = path.join(CACHE, `${name}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    absWorkingDir: root,
    outfile,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  }).catch((error) => {
    if (error.errors?.length > 0) throw new Refusal(`${entry} does not bundle; the reason is above.`);
    throw error;
  });
  mkdirSync(CACHE, { recursive: true });
  // Renamed into place: another process may be starting from the same file.
  for (const { path: file, contents } of outputFiles) {
    writeFileSync(`${file}.${process.pid}`, contents);
    renameSync(`${file}.${process.pid}`, file);
  }
  return outfile;
}

/** Runs a TypeScript file of the repo in this process, from the root, with `args` as its process.argv.slice(2). */
export async function run(entry, args) {
  if (!existsSync(path.join(root, entry))) throw new Refusal(`${entry} does not exist.`);
  const outfile = await bundle(entry);
  process.setSourceMapsEnabled(true);
  process.chdir(root);
  process.argv = [process.execPath, outfile, ...args];
  await import(pathToFileURL(outfile));
}

await main(import.meta, async ([entry, ...args]) => {
  if (entry === undefined) throw new Refusal('Usage: node tools/run.mjs FILE.ts [arguments]');
  await install();
  await run(path.relative(root, path.resolve(entry)), args);
});
