import { inspect } from 'node:util';

/** Somebody stopped the reading of a file before its end. Nothing of it was kept. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';

  constructor(file: string, records: number) {
    super(`Stopped after ${records.toLocaleString('en')} rows of ${file}; nothing was loaded.`);
  }

  [inspect.custom](): string {
    return this.message;
  }
}
