import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteSnapshot } from '../../site';

const FILE = 'site.json';

/** What an earlier run left in the folder; undefined for a new one. A file of another version is refused. */
export function readState(folder: string): SiteSnapshot | undefined {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) return undefined;
  const state = JSON.parse(readFileSync(file, 'utf8')) as Omit<SiteSnapshot, 'version'> & {
    readonly version: number;
  };
  if (state.version !== 1)
    throw new Error(
      `${file} is of version ${String(state.version)}, which this sandbox cannot read. Remove it to start anew.`,
    );
  return { ...state, version: 1 };
}

/** Written beside and renamed, so that a crash leaves the earlier file whole. */
export function writeState(folder: string, snapshot: SiteSnapshot): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, FILE);
  writeFileSync(`${file}.new`, JSON.stringify(snapshot));
  renameSync(`${file}.new`, file);
}
