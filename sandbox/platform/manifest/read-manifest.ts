import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FunctionSpec, Manifest } from './manifest';
import { readEntities } from './read-entities';
import { ManifestNode } from './manifest-reader';
import { readModules } from './read-modules';

const SHORT_LIMIT_MS = 25_000;
const LONG_LIMIT_SECONDS = 55;

/** Reads a manifest file. Throws one error that lists everything the sandbox does not know or cannot use. */
export function readManifest(path: string): Manifest {
  return parseManifest(readFileSync(path, 'utf8'));
}

export function parseManifest(source: string): Manifest {
  const problems: string[] = [];
  const root = new ManifestNode(parse(source), '', problems);
  root.only(['modules', 'resources', 'translations', 'app', 'permissions']);
  const app = root.child('app');
  app.only(['id', 'name', 'runtime', 'licensing', 'storage']);
  app.child('runtime').only(['name', 'memoryMB', 'architecture']);
  app.child('runtime').child('name').oneOf(['nodejs22.x', 'nodejs24.x']);
  const modules = readModules(root.child('modules'));
  const short = new Set([
    ...modules.uiModules.flatMap((module) => [module.resolver, module.dynamicProperties]),
    ...modules.triggers.map((trigger) => trigger.function),
  ]);
  const manifest: Manifest = {
    ...modules,
    appId: app.child('id').text().replace('ari:cloud:ecosystem::app/', ''),
    memoryMB: app.child('runtime').child('memoryMB').count(512),
    licensingEnabled: app.child('licensing').child('enabled').flag(),
    functions: readFunctions(root.child('modules').child('function'), short),
    resources: readResources(root.child('resources')),
    entities: readEntities(app.child('storage').child('entities')),
    scopes: readScopes(root.child('permissions')),
    translations: readTranslations(root.child('translations')),
  };
  checkReferences(manifest, problems);
  checkKeys(manifest, root.child('modules').child('function').list().length, problems);
  if (problems.length > 0) throw new Error(`manifest.yml:\n  ${problems.join('\n  ')}`);
  return manifest;
}

function readFunctions(
  list: ManifestNode,
  short: ReadonlySet<string | undefined>,
): Map<string, FunctionSpec> {
  const functions = new Map<string, FunctionSpec>();
  for (const node of list.list()) {
    node.only(['key', 'handler', 'timeoutSeconds']);
    const key = node.child('key').text();
    const [file, exportName] = node.child('handler').text().split('.');
    if (file !== 'index' || exportName === undefined)
      node.child('handler').complain('the sandbox runs handlers of the form index.<export>');
    const seconds = node.child('timeoutSeconds').count(LONG_LIMIT_SECONDS);
    if (seconds > 900) node.child('timeoutSeconds').complain('at most 900 seconds');
    functions.set(key, {
      key,
      exportName: exportName ?? '',
      limitMs: short.has(key) ? SHORT_LIMIT_MS : seconds * 1000,
    });
  }
  return functions;
}

function readResources(list: ManifestNode): Manifest['resources'] {
  const resources = new Map<string, { path: string; entries: Map<string, string> }>();
  for (const node of list.list()) {
    node.only(['key', 'path', 'entry']);
    const entries = new Map(
      node
        .child('entry')
        .entries()
        .map(([name, file]) => [name, file.text()]),
    );
    resources.set(node.child('key').text(), { path: node.child('path').text(), entries });
  }
  return resources;
}

function readScopes(permissions: ManifestNode): Manifest['scopes'] {
  permissions.only(['scopes']);
  const scopes = permissions.child('scopes');
  if (Array.isArray(scopes.value))
    return new Map(scopes.list().map((scope) => [scope.text(), { allowImpersonation: false }]));
  return new Map(
    scopes.entries().map(([name, options]) => {
      options.only(['allowImpersonation']);
      return [name, { allowImpersonation: options.child('allowImpersonation').flag() }];
    }),
  );
}

function readTranslations(node: ManifestNode): Manifest['translations'] {
  node.only(['resources', 'fallback']);
  node.child('fallback').only(['default']);
  const paths = new Map(
    node
      .child('resources')
      .list()
      .map((one) => [one.child('key').text(), one.child('path').text()]),
  );
  return { paths, fallback: node.present ? node.child('fallback').child('default').text() : '' };
}

function checkReferences(manifest: Manifest, problems: string[]): void {
  const callers = [
    ...manifest.uiModules.flatMap((module) =>
      [module.resolver, module.dynamicProperties].map((name) => [module.key, name] as const),
    ),
    ...[...manifest.triggers, ...manifest.schedules, ...manifest.consumers, ...manifest.actions].map(
      (module) => [module.key, module.function] as const,
    ),
  ];
  for (const [module, name] of callers) {
    if (name !== undefined && !manifest.functions.has(name))
      problems.push(`modules[${module}]: there is no function ${name}`);
  }
  const shown = [
    ...manifest.uiModules.map(({ key, resource }) => [key, resource] as const),
    ...manifest.actions.map(({ key, config }) => [key, config.resource] as const),
  ];
  for (const [module, name] of shown) {
    const [key, entry] = name.split('/');
    const resource = manifest.resources.get(key ?? '');
    if (resource === undefined || (entry !== undefined && !resource.entries.has(entry))) {
      problems.push(`modules[${module}]: there is no resource ${name}`);
    }
  }
}

/** Keys are unique over all modules and functions. */
function checkKeys(manifest: Manifest, functionCount: number, problems: string[]): void {
  const { uiModules, dataModules, triggers, schedules, consumers, actions, functions } = manifest;
  const keys = [
    ...[uiModules, dataModules, triggers, schedules, consumers, actions].flatMap((list) =>
      list.map(({ key }) => key),
    ),
    ...functions.keys(),
  ];
  const twice = keys.filter((key, at) => keys.indexOf(key) < at);
  if (twice.length > 0) problems.push(`modules: used twice: ${twice.join(', ')}`);
  if (functions.size < functionCount) problems.push('modules.function: two functions have the same key');
}
