import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './commands.mjs';

const filesOf = (place) =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true })
        .map((name) => path.join(place, name))
        .filter((file) => statSync(file).isFile())
    : [place];

/** A hash over names and contents of the files in `places` (files or folders, from the root; what is missing counts as empty). */
export function fingerprint(places, { without = [] } = {}) {
  const left = without.map((place) => path.join(root, place) + path.sep);
  const hash = createHash('sha256');
  const files = places
    .map((place) => path.join(root, place))
    .filter((place) => existsSync(place))
    .flatMap(filesOf)
    .filter((file) => !left.some((folder) => file.startsWith(folder)));
  for (const file of files.sort()) hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

// Inside node_modules, so that whoever deletes that folder starts afresh.
const stamp = (name) => path.join(root, 'node_modules', '.cache', 'set-up', name);

/** What was remembered under this name, or nothing. */
export const remembered = (name) => (existsSync(stamp(name)) ? readFileSync(stamp(name), 'utf8') : undefined);

export function remember(name, value) {
  mkdirSync(path.dirname(stamp(name)), { recursive: true });
  writeFileSync(stamp(name), value);
}
