import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { readRepoFile } from '../support/repo-files';

const versions = v.optional(v.record(v.string(), v.string()), {});
const locked = v.object({
  version: v.optional(v.string()),
  resolved: v.optional(v.string()),
  integrity: v.optional(v.string()),
  inBundle: v.optional(v.boolean(), false),
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const lock = v.parse(
  v.object({ lockfileVersion: v.number(), packages: v.record(v.string(), locked) }),
  JSON.parse(readRepoFile('package-lock.json')),
);
const project = v.parse(
  v.object({ dependencies: versions, devDependencies: versions }),
  JSON.parse(readRepoFile('package.json')),
);
const { '': rootEntry, ...packages } = lock.packages;
const entries = Object.entries(packages);

/** Where Node would look for `name` from the package at `place`: nested first, then outwards. */
function isLockedFor(place: string, name: string): boolean {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (`${base}/node_modules/${name}`.replace(/^\//, '') in packages) return true;
    if (!base.includes('/node_modules/')) return `node_modules/${name}` in packages;
  }
}

describe('the lockfile', () => {
  it('names no registry, so that it installs from any mirror', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('pins every package by its content', () => {
    expect(entries.filter(([, entry]) => entry.integrity === undefined && !entry.inBundle)).toEqual([]);
  });

  it('holds every optional package of every platform, so that it installs on other systems as well', () => {
    const missing = entries.flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLockedFor(place, name))
        .map((name) => `${name} of ${place}`),
    );
    expect(missing).toEqual([]);
  });

  it('agrees with package.json', () => {
    expect(rootEntry?.dependencies).toEqual(project.dependencies);
    expect(rootEntry?.devDependencies).toEqual(project.devDependencies);
  });

  it('has exact versions in package.json: an upgrade is a change that somebody made', () => {
    const all = Object.entries({ ...project.dependencies, ...project.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
