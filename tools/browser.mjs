import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, main, npm, Refusal, root } from './commands.mjs';
import { install } from './install.mjs';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const CACHE = path.join(root, 'node_modules', '.cache', 'browser', VERSION);

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Where the systems put browsers, in order of preference. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const homes = ['/Applications', path.join(process.env.HOME ?? '', 'Applications')];
    return MAC.flatMap((name) =>
      homes.map((home) => path.join(home, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    return WINDOWS.flatMap((name) => homes.map((home) => path.join(home, name)));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** The Chromium that `npx playwright-core install chromium` keeps for its user, if that ran. */
async function ofPlaywright() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

async function installed() {
  const usual = usualPlaces().find((file) => existsSync(file));
  if (usual !== undefined) return usual;
  const downloaded = await ofPlaywright();
  return existsSync(downloaded) ? downloaded : undefined;
}

async function download() {
  console.error('No browser found: fetching a Chromium from the package registry (70 MB, once)');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(path.join(CACHE, 'package.json'), '{ "private": true }\n');
  const args = ['install', `${PACKAGE}@${VERSION}`, '--prefix', CACHE, '--no-save', '--no-package-lock'];
  return npm([...args, '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
}

/** Unpacks the browser and its libraries into `folder`. The package knows only the system's temporary folder, and changes our environment. */
async function unpack(home, folder) {
  const before = { ...process.env };
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  process.env.TMPDIR = unfinished;
  try {
    const { default: Chromium, inflate } = await import(pathToFileURL(path.join(home, 'build', 'index.js')));
    await Chromium.executablePath();
    await inflate(path.join(home, 'bin', 'al2023.tar.br'));
  } finally {
    process.env = before;
  }
  // The package's own file names only folders of the service that it was made for.
  const fonts = `<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir></fontconfig>\n`;
  writeFileSync(path.join(unfinished, 'fonts.conf'), fonts);
  renameSync(unfinished, folder);
}

/** A Chromium from the package registry that brings its own system libraries (Linux on x64 only). Fetched and unpacked once. */
async function fromRegistry() {
  const home = path.join(CACHE, 'node_modules', ...PACKAGE.split('/'));
  const unpacked = path.join(CACHE, 'unpacked');
  if (!existsSync(home)) {
    const { ok, output } = await download();
    if (!ok) return { failure: output.trim() };
  }
  if (!existsSync(unpacked)) await unpack(home, unpacked);
  return {
    executablePath: path.join(unpacked, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(unpacked, 'fonts.conf'),
      HOME: unpacked,
    },
  };
}

/** Debian's own Chromium, where we are allowed to install it. */
async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.error('Installing the system’s Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await command('apt-get', ['update', '-qq'], { quiet: true, env });
  await command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    quiet: true,
    env,
  });
  return installed();
}

/**
 * A Chromium to drive: `$CHROME`, else one that is installed, else one that is fetched.
 * `env` is what it needs in its environment beside ours.
 */
export async function findBrowser() {
  const chosen = process.env.CHROME ?? '';
  if (chosen !== '') {
    if (existsSync(chosen)) return { executablePath: chosen, env: {} };
    throw new Refusal(`CHROME names ${chosen}, which does not exist.`);
  }
  const found = await installed();
  if (found !== undefined) return { executablePath: found, env: {} };
  const fetched = process.platform === 'linux' && process.arch === 'x64' ? await fromRegistry() : {};
  if (fetched.executablePath !== undefined) return fetched;
  const system = await fromDebian();
  if (system !== undefined) return { executablePath: system, env: {} };
  throw new Refusal(
    `${fetched.failure ?? ''}\n\nNo browser for the walks: install Chrome or Chromium, or run \`npx playwright-core install chromium\`, ` +
      'or let CHROME name the program of one.',
  );
}

await main(import.meta, async () => {
  await install();
  console.log(JSON.stringify(await findBrowser()));
});
