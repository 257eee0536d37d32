/** A function of the app's, called with plain data; what it returns is not waited for, since Jira's bridge does not either. */
export type Callback = (argument?: unknown) => unknown;

export const callbackOf = (value: unknown): Callback | undefined =>
  typeof value === 'function' ? (value as Callback) : undefined;

/** A prop as text, where the app passed text or a number. */
export const textProp = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
