import path from 'node:path';
import { FullValidationProcessor } from '@forge/manifest';
import { build } from 'esbuild';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { readLocales } from '../support/read-locales';
import { readManifest, textsUnder } from '../support/read-manifest';
import { REPO, inRepo, readRepoFile, repoFiles } from '../support/repo-files';

const manifest = readManifest();
const { function: functions, ...surfaces } = manifest.modules;

/** What src/index.ts exports, as a bundler sees it: nothing of the app has to run for that. */
async function exportsOfIndex(): Promise<readonly string[]> {
  const options = {
    bundle: true,
    format: 'esm',
    packages: 'external',
    write: false,
    metafile: true,
  } as const;
  const { metafile } = await build({ ...options, absWorkingDir: REPO, entryPoints: ['src/index.ts'] });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

describe('the manifest', () => {
  it('passes the validator of the platform without an error or a warning', async () => {
    expect(inRepo('static/dist')).toBe(true);
    const result = await new FullValidationProcessor({}).process(path.join(REPO, 'manifest.yml'));
    expect(result).toMatchObject({ success: true, errors: [] });
  });

  it('has a function for every export of src/index.ts, and an export for every function', async () => {
    const handlers = functions.map(({ handler }) => handler.replace(/^index\./, ''));
    expect([...(await exportsOfIndex())].sort()).toEqual([...handlers].sort());
  });

  it('uses every function in a module, and names no function that it does not declare', () => {
    const used = new Set(textsUnder(surfaces, 'function'));
    expect([...used].sort()).toEqual(functions.map(({ key }) => key).sort());
  });

  it('ships each resource that it names, each entry built and each icon present', () => {
    const paths = manifest.resources.flatMap((resource) => [
      resource.path,
      ...Object.values(resource.entry).map((file) => `${resource.path}/${file}`),
    ]);
    const icons = textsUnder(surfaces, 'icon').map((icon) => {
      const [, key, file] = /^resource:([^;]+);(.+)$/.exec(icon) ?? [];
      return `${manifest.resources.find((resource) => resource.key === key)?.path ?? icon}/${file ?? ''}`;
    });
    expect([...paths, ...icons].filter((place) => !inRepo(place))).toEqual([]);
  });

  it('shows every resource in a module, and names no resource that it does not declare', () => {
    const declared = manifest.resources
      .filter(({ key }) => key !== 'icons')
      .flatMap(({ key, entry }) => [key, ...Object.keys(entry).map((name) => `${key}/${name}`)])
      .filter((name, _, all) => !all.some((other) => other.startsWith(`${name}/`)));
    expect([...new Set(textsUnder(surfaces, 'resource'))].sort()).toEqual(declared.sort());
  });

  it('has a resource for every UI Kit surface and an entry for every Custom UI page', () => {
    const paths = new Set(manifest.resources.map((resource) => resource.path));
    const folders = new Set(repoFiles('src/frontend').map((file) => path.posix.dirname(file)));
    const surfaceFiles = [...folders]
      .map((folder) => `${folder}/${path.posix.basename(folder)}.tsx`)
      .filter((file) => inRepo(file));
    const pages = repoFiles('static').filter((file) => file.endsWith('.html'));
    const entries = manifest.resources.flatMap(({ entry }) => Object.values(entry));
    expect(surfaceFiles.filter((file) => !paths.has(file))).toEqual([]);
    expect(pages.map((file) => path.posix.basename(file)).sort()).toEqual(entries.sort());
  });

  it('listens only to events that exist, with the scopes that they need', () => {
    const needs = scopesOfEvents();
    const declared = new Set(Object.keys(manifest.permissions.scopes));
    const events = manifest.modules.trigger
      .flatMap(({ events: listed }) => listed)
      .map((event) => (typeof event === 'string' ? event : event.eventType))
      .filter((name) => !name.startsWith('avi:forge:'));
    const unmet = events.filter((name) => {
      const ways = needs.get(name);
      return ways === undefined || !ways.some((scopes) => scopes.every((scope) => declared.has(scope)));
    });
    expect(unmet).toEqual([]);
  });

  it('receives an event whose filter fails: the default would drop it without a word', () => {
    const filtered = manifest.modules.trigger
      .flatMap(({ events: listed }) => listed)
      .flatMap((event) => (typeof event === 'object' && 'filter' in event ? [event] : []));
    expect(filtered.length).toBeGreaterThan(0);
    const dropping = filtered.filter(
      ({ filter }) => !textsUnder(filter, 'onError').includes('RECEIVE_AND_LOG'),
    );
    expect(dropping.map(({ eventType }) => eventType)).toEqual([]);
  });

  it('has a text in every language for every key that it names', () => {
    const keys = textsUnder(manifest, 'i18n');
    const missing = readLocales().flatMap(({ locale, texts }) =>
      keys.filter((key) => !texts.has(key)).map((key) => `${locale}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('consumes exactly the queues that the code pushes to', () => {
    const sources = repoFiles('src/forge').map(readRepoFile).join('\n');
    const pushed = [...sources.matchAll(/new Queue\(\{\s*key:\s*(?:'([^']+)'|(\w+))/g)].map(
      ([, literal, name = '']) =>
        literal ?? new RegExp(`const ${name}\\b[^=]*= '([^']+)'`).exec(sources)?.[1] ?? name,
    );
    expect([...new Set(pushed)].sort()).toEqual(manifest.modules.consumer.map(({ queue }) => queue).sort());
  });
});

/** The platform's own table (not exported by its package): for each event, the sets of scopes of which one is enough. */
function scopesOfEvents(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const table = v.object({
    mapping: v.array(
      v.object({ productEvent: v.string(), oAuthScopes: v.record(v.string(), v.array(v.string())) }),
    ),
  });
  const file = 'node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json';
  const { mapping } = v.parse(table, JSON.parse(readRepoFile(file)));
  return new Map(
    mapping.map(({ productEvent, oAuthScopes }) => [
      productEvent,
      Object.values(oAuthScopes).filter((scopes) => scopes.length > 0),
    ]),
  );
}
