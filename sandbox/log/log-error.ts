/** Something in the file that cannot be read: where, what stands there, and what was expected. */
export interface LogFault {
  readonly line: number;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

const SHOWN = 20;

/** An incident history that cannot be loaded. Nothing of it was. */
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
    super(
      [`${file} cannot be read as an incident history; nothing was loaded.`, ...lines, ...more].join('\n'),
    );
  }
}
