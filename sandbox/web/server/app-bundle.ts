import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { context } from 'esbuild';
import type { AppHandlers } from '../../platform/runtime/function-runner';

export interface AppBundle {
  /** The app's exports, as last built. */
  load(): Promise<AppHandlers>;
  stop(): Promise<void>;
}

/** Bundles src/index.ts for Node, packages outside, and loads it afresh after each build. The @forge packages stay one copy per process. */
export async function bundleApp(repo: string, appFolder: string, isWatching: boolean): Promise<AppBundle> {
  const folder = path.join(repo, 'node_modules/.cache/sandbox', `app-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  let version = 0;
  const build = await context({
    absWorkingDir: appFolder,
    entryPoints: ['src/index.ts'],
    outfile: path.join(folder, 'index.mjs'),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [
      {
        name: 'keep',
        setup(plugin) {
          plugin.onEnd(({ outputFiles = [], errors }) => {
            const made = outputFiles[0];
            if (errors.length > 0 || made === undefined) return;
            version += 1;
            writeFileSync(path.join(folder, `index-${version}.mjs`), made.contents);
          });
        },
      },
    ],
  });
  await build.rebuild();
  if (isWatching) await build.watch();
  return {
    load: async () =>
      (await import(pathToFileURL(path.join(folder, `index-${version}.mjs`)).href)) as AppHandlers,
    async stop() {
      await build.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
