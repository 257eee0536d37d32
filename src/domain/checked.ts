/** One thing wrong with a value that came from outside: where (`levels[1].delayMinutes`) and what to do about it. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** A value, or everything that is wrong with it at once. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export const checked = <T>(value: T): Checked<T> => ({ ok: true, value });
export const refused = (problems: readonly FieldProblem[]): Checked<never> => ({ ok: false, problems });
