import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds the manifest, above this file or above the bundle it became part of. */
export const REPO = above(import.meta.dirname);

function above(folder: string): string {
  if (existsSync(path.join(folder, 'manifest.yml'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('there is no manifest.yml above the tests');
  return above(parent);
}

const MADE = new Set(['node_modules', 'dist', '.git', 'coverage', 'artifacts', '.sandbox']);

/** Files below the given places (files or folders, relative to the repo), made ones left out. Paths with `/`, sorted. */
export function repoFiles(...places: readonly string[]): readonly string[] {
  const found: string[] = [];
  const visit = (place: string): void => {
    const absolute = path.join(REPO, place);
    if (!existsSync(absolute) || MADE.has(path.basename(place))) return;
    if (statSync(absolute).isFile()) found.push(place);
    else for (const name of readdirSync(absolute)) visit(`${place}/${name}`);
  };
  places.forEach(visit);
  return found.sort();
}

export const readRepoFile = (file: string): string => readFileSync(path.join(REPO, file), 'utf8');
export const inRepo = (place: string): boolean => existsSync(path.join(REPO, place));
