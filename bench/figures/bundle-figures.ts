import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { atMost, rounded, stated, type Figure } from './figure';

const KILOBYTE = 1024;
const BUILT = path.join('static', 'dist');

const RUNS = 7;

/** P7 and P9: the backend minified and started cold, beside an empty Node, and what a Custom UI page loads first, gzipped. */
export async function bundleFigures(): Promise<Figure[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    logLevel: 'error',
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const packages = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([file]) => file.includes('node_modules'))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const pages = readdirSync(BUILT).filter((file) => file.endsWith('.html'));
  return [
    atMost('P7', 'backend bundle, minified', contents.length / KILOBYTE, 'KB', 300),
    stated('P7', 'of it packages: Forge’s own, temporal-polyfill, valibot', packages / KILOBYTE, 'KB'),
    ...coldStart(contents),
    ...pages.map((page) => atMost('P9', `${page}: first load, gzipped`, firstLoad(page), 'KB', 250)),
  ];
}

/** A process that loads the bundle, and one that loads nothing: medians, taken by turns so that a busy machine bothers both alike. */
function coldStart(contents: Uint8Array): Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const [bundle, empty] = [path.join(folder, 'bundle.cjs'), path.join(folder, 'empty.cjs')];
    writeFileSync(bundle, Buffer.concat([Buffer.from(RUNTIME), contents]));
    writeFileSync(empty, RUNTIME);
    const started = { bundle: [] as number[], empty: [] as number[] };
    for (let run = 0; run < RUNS; run += 1) {
      started.empty.push(startMs(empty));
      started.bundle.push(startMs(bundle));
    }
    const [over, bare] = [median(started.bundle), median(started.empty)];
    return [
      atMost('P7', 'cold start over an empty Node', over - bare, 'ms', 40, { 'empty Node': rounded(bare) }),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the platform has there before the app is loaded. */
const RUNTIME = 'globalThis.__forge_runtime__ = {}; globalThis.__forge_fetch__ = () => {};\n';

function startMs(file: string): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the bundle does not start: ${stderr}`);
  return performance.now() - begun;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[RUNS >> 1] ?? 0;

/** The page with the scripts and styles that its HTML names. */
function firstLoad(page: string): number {
  const html = readFileSync(path.join(BUILT, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  const bytes = [page, ...named].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(BUILT, file))).length,
    0,
  );
  return bytes / KILOBYTE;
}
