import { inspect } from 'node:util';

/** Something in the file that cannot be read: where, what stands there, and what was expected. */
export interface LogFault {
  readonly line: number;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

const SHOWN = 20;

/** An incident history, or what is known of its outcome, that cannot be loaded. Nothing of it was. */
export class LogError extends Error {
  override readonly name = 'LogError';

  constructor(
    file: string,
    readonly faults: readonly LogFault[],
  ) {
    const lines = faults
      .slice(0, SHOWN)
      .map(
        ({ line, column, found, expected }) =>
          `  line ${line}, ${column}: found ${JSON.stringify(found)}, expected ${expected}`,
      );
    const more = faults.length > SHOWN ? [`  … and ${faults.length - SHOWN} more`] : [];
    super([`${file} cannot be read; nothing was loaded.`, ...lines, ...more].join('\n'));
  }

  /** Whoever prints it shows what is wrong with the file, not where in the code that was noticed. */
  [inspect.custom](): string {
    return this.message;
  }
}
