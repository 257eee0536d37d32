import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export const REPO = path.resolve(import.meta.dirname, '../..');

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
