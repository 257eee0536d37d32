import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Figure } from './figure';

const KILOBYTE = 1024;
const BUILT = path.join('static', 'dist');

/** P7 and P9: how much the backend weighs minified, and what a Custom UI page loads first, gzipped. */
export async function bundleFigures(): Promise<Figure[]> {
  const backend = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    logLevel: 'error',
  });
  const kilobytes = Math.round((backend.outputFiles[0]?.contents.length ?? 0) / KILOBYTE);
  const pages = readdirSync(BUILT).filter((file) => file.endsWith('.html'));
  return [
    {
      id: 'P7',
      what: 'backend bundle, minified',
      value: kilobytes,
      unit: 'KB',
      goal: '≤ 300',
      met: kilobytes <= 300,
      peers: {},
    },
    ...pages.map((page): Figure => {
      const first = firstLoad(page);
      return {
        id: 'P9',
        what: `${page}: first load, gzipped`,
        value: first,
        unit: 'KB',
        goal: '≤ 250',
        met: first <= 250,
        peers: {},
      };
    }),
  ];
}

/** The page with the scripts and styles that its HTML names. */
function firstLoad(page: string): number {
  const html = readFileSync(path.join(BUILT, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  const bytes = [page, ...named].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(BUILT, file))).length,
    0,
  );
  return Math.round(bytes / KILOBYTE);
}
