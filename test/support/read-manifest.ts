import * as v from 'valibot';
import { parse } from 'yaml';
import { readRepoFile } from './repo-files';

const index = v.object({
  name: v.string(),
  partition: v.optional(v.array(v.string()), []),
  range: v.optional(v.array(v.string()), []),
});
const entity = v.object({
  name: v.string(),
  attributes: v.record(v.string(), v.object({ type: v.string() })),
  indexes: v.optional(v.array(index), []),
});
const keyed = v.looseObject({ key: v.string() });
const event = v.union([v.string(), v.looseObject({ eventType: v.string() })]);

const manifest = v.looseObject({
  modules: v.intersect([
    v.object({
      function: v.array(v.looseObject({ key: v.string(), handler: v.string() })),
      trigger: v.array(v.looseObject({ events: v.array(event) })),
      consumer: v.array(v.looseObject({ queue: v.string() })),
    }),
    v.record(v.string(), v.array(keyed)),
  ]),
  resources: v.array(
    v.object({ key: v.string(), path: v.string(), entry: v.optional(v.record(v.string(), v.string()), {}) }),
  ),
  translations: v.object({ resources: v.array(v.object({ key: v.string(), path: v.string() })) }),
  app: v.looseObject({ storage: v.object({ entities: v.array(entity) }) }),
  permissions: v.looseObject({ scopes: v.record(v.string(), v.unknown()) }),
});

export type Manifest = v.InferOutput<typeof manifest>;

/** manifest.yml as far as the contract tests look at it. */
export const readManifest = (): Manifest => v.parse(manifest, parse(readRepoFile('manifest.yml')));

/** Every text that stands under `name` anywhere below `value`. */
export function textsUnder(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    key === name && typeof below === 'string' ? [below] : textsUnder(below, name),
  );
}
