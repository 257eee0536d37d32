import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ManifestIndex {
  readonly name: string;
  readonly partition?: readonly string[];
  readonly range?: readonly string[];
}

/** The indexes of the manifest in the folder that this runs in (the root of the repo), by `entity:index`. */
export function manifestIndexes(): ReadonlyMap<string, ManifestIndex> {
  const { app } = parse(readFileSync('manifest.yml', 'utf8')) as {
    app: { storage: { entities: readonly { name: string; indexes?: readonly ManifestIndex[] }[] } };
  };
  return new Map(
    app.storage.entities.flatMap(({ name, indexes = [] }) =>
      indexes.map((index) => [`${name}:${index.name}`, index] as const),
    ),
  );
}
