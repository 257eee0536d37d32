import type { SpaceName } from './storage-row';

export interface SpaceCounter {
  gets: number;
  queries: number;
  rowsWritten: number;
  bytesRead: number;
  bytesWritten: number;
}

/** What the storage was asked for so far. A transaction is one write, whatever it holds; a batch counts each key, and as one request. */
export class StorageCounters {
  reads = 0;
  readRequests = 0;
  writes = 0;
  bytesRead = 0;
  bytesWritten = 0;
  readonly bySpace: Record<string, SpaceCounter> = {};

  got(space: SpaceName, bytes: number): void {
    this.reads += 1;
    this.#space(space).gets += 1;
    this.#read(space, bytes);
  }

  queried(space: SpaceName, bytes: number): void {
    this.reads += 1;
    this.#space(space).queries += 1;
    this.#read(space, bytes);
  }

  /** `requests` is 0 for rows after the first of a transaction. */
  wrote(space: SpaceName, bytes: number, requests = 1): void {
    this.writes += requests;
    this.bytesWritten += bytes;
    const counter = this.#space(space);
    counter.rowsWritten += 1;
    counter.bytesWritten += bytes;
  }

  #read(space: SpaceName, bytes: number): void {
    this.bytesRead += bytes;
    this.#space(space).bytesRead += bytes;
  }

  #space(space: SpaceName): SpaceCounter {
    return (this.bySpace[space.replace('entity:', '')] ??= {
      gets: 0,
      queries: 0,
      rowsWritten: 0,
      bytesRead: 0,
      bytesWritten: 0,
    });
  }
}
