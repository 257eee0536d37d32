import { inspect } from 'node:util';

/** Somebody stopped something long before its end. Nothing of it was kept. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';

  /** `where`: a sentence's beginning that says how far it had come. */
  constructor(where: string) {
    super(`${where}; nothing was kept.`);
  }

  [inspect.custom](): string {
    return this.message;
  }
}
