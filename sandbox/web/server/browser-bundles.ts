import path from 'node:path';
import { context, type BuildContext, type BuildOptions, type Plugin } from 'esbuild';
import type { Manifest } from '../../platform/manifest/manifest';
import { iconPlugin } from './icon-plugin';

export interface BrowserBuild {
  /** Folder of this repo, and of the app's manifest. */
  readonly repo: string;
  readonly appFolder: string;
  readonly manifest: Manifest;
  readonly isWatching: boolean;
  readonly onRebuilt: () => void;
}

export interface BrowserBundles {
  /** A built file by its path below /assets, e.g. `site.js` or `ui-kit/badge.js`. */
  file(name: string): Uint8Array | undefined;
  stop(): Promise<void>;
}

/** Resources that are a file are UI Kit entries; the others are folders of built pages. */
export const uiKitEntries = (manifest: Manifest): Record<string, string> =>
  Object.fromEntries(
    [...manifest.resources]
      .filter(([, { path: file }]) => /\.[jt]sx?$/.test(file))
      .map(([key, { path: file }]) => [`ui-kit/${key}`, file]),
  );

/** Builds the sandbox's page and the app's UI Kit entries into memory. `onRebuilt` is called after each later build while watching. */
export async function buildForBrowser({
  repo,
  appFolder,
  manifest,
  isWatching,
  onRebuilt,
}: BrowserBuild): Promise<BrowserBundles> {
  const outdir = path.join(repo, 'node_modules/.cache/sandbox/assets');
  const shared: BuildOptions = {
    absWorkingDir: repo,
    outdir,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    sourcemap: 'linked',
    chunkNames: 'chunk/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    logLevel: 'warning',
  };
  const keep = (files: Map<string, Uint8Array>): Plugin => {
    let runs = 0;
    return {
      name: 'keep',
      setup(build) {
        build.onEnd(({ outputFiles = [], errors }) => {
          if (errors.length > 0) return;
          files.clear();
          for (const { path: file, contents } of outputFiles)
            files.set(path.relative(outdir, file).split(path.sep).join('/'), contents);
          runs += 1;
          if (runs > 1) onRebuilt();
        });
      },
    };
  };
  const built = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()] as const;
  const entries = uiKitEntries(manifest);
  const contexts: BuildContext[] = [
    await context({
      ...shared,
      entryPoints: { site: 'sandbox/web/site/main.tsx' },
      plugins: [iconPlugin(repo), keep(built[0])],
    }),
    ...(Object.keys(entries).length > 0
      ? [
          await context({
            ...shared,
            absWorkingDir: appFolder,
            entryPoints: entries,
            plugins: [keep(built[1])],
          }),
        ]
      : []),
  ];
  await Promise.all(contexts.map((one) => one.rebuild()));
  if (isWatching) await Promise.all(contexts.map((one) => one.watch()));
  return {
    file: (name) => built[0].get(name) ?? built[1].get(name),
    async stop() {
      await Promise.all(contexts.map((one) => one.dispose()));
    },
  };
}
