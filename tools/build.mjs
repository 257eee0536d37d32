import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { main, packageScript, Refusal, root } from './commands.mjs';
import { fingerprint, remember, remembered } from './fingerprint.mjs';
import { install } from './install.mjs';

const CONFIG = 'static/vite.config.mts';
const OUTPUT = path.join(root, 'static', 'dist');
const SOURCES = ['static', 'src', 'locales', 'tsconfig.json', 'package-lock.json'];
// What the Custom UI is made of never includes these (.dependency-cruiser.cjs sees to it).
const APART = { without: ['static/dist', 'src/app', 'src/forge'] };

/** Builds the Custom UI into static/dist, which manifest.yml ships. The old build stays whole until the new one is. */
export async function buildCustomUi() {
  if (!existsSync(path.join(root, CONFIG)))
    throw new Refusal(`${CONFIG} is missing: the Custom UI cannot be built.`);
  const sources = fingerprint(SOURCES, APART);
  const fresh = path.join(root, 'node_modules', '.cache', `custom-ui-${process.pid}`);
  console.log('Building the Custom UI');
  const args = [
    'build',
    'static',
    '--config',
    CONFIG,
    '--outDir',
    fresh,
    '--emptyOutDir',
    '--mode',
    'production',
  ];
  const env = { ...process.env, NODE_ENV: 'production' };
  const { ok, output } = await packageScript('vite/bin/vite.js', [...args, '--logLevel', 'warn'], {
    quiet: true,
    env,
  });
  if (!ok) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Refusal(`${output.trim()}\n\nThe Custom UI does not build; the reason is above.`);
  }
  if (output.trim() !== '') console.log(output.trim());
  rmSync(OUTPUT, { recursive: true, force: true });
  renameSync(fresh, OUTPUT);
  remember('custom-ui', sources);
}

export async function buildWhatIsStale() {
  const sources = fingerprint(SOURCES, APART);
  if (remembered('custom-ui') !== sources || !existsSync(OUTPUT)) await buildCustomUi();
}

await main(import.meta, async () => {
  await install();
  await buildCustomUi();
});
