import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalText, Manifest } from '../../platform/manifest/manifest';

/** A text of the manifest in the app's fallback language. A key without a translation throws. */
export function translated(text: LocalText, manifest: Manifest, root: string): string {
  if (typeof text === 'string') return text;
  const file = manifest.translations.paths.get(manifest.translations.fallback);
  if (file === undefined)
    throw new Error(`There is no translation file for ${manifest.translations.fallback}.`);
  let found: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  for (const name of text.i18n.split('.'))
    found = typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined;
  if (typeof found !== 'string') throw new Error(`${file} has no text ${text.i18n}.`);
  return found;
}
