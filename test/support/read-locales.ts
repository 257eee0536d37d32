import * as v from 'valibot';
import { readManifest } from './read-manifest';
import { readRepoFile } from './repo-files';

type Texts = { readonly [name: string]: string | Texts };
const texts: v.GenericSchema<Texts> = v.record(v.string(), v.union([v.string(), v.lazy(() => texts)]));

const flat = (tree: Texts, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([name, below]) =>
    typeof below === 'string' ? [[prefix + name, below] as const] : flat(below, `${prefix}${name}.`),
  );

/** Each translation file of the manifest: its locale, and its texts by dotted key. */
export const readLocales = (): readonly {
  readonly locale: string;
  readonly texts: ReadonlyMap<string, string>;
}[] =>
  readManifest().translations.resources.map(({ key, path }) => ({
    locale: key,
    texts: new Map(flat(v.parse(texts, JSON.parse(readRepoFile(path))))),
  }));
