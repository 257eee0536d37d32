import * as v from 'valibot';
import { checked, refused } from '../checked';
import type { Checked, FieldProblem } from '../checked';

/** Decodes a value with everything that is wrong with it, each with its path (`levels[1].delay.minutes`). */
export function decodeShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Checked<T> {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? checked(parsed.output) : refused(parsed.issues.map(problemOf));
}

function problemOf(issue: v.BaseIssue<unknown>): FieldProblem {
  return { path: pathOf(issue.path ?? []), message: issue.message };
}

function pathOf(path: readonly { readonly key?: unknown }[]): string {
  return path.reduce((text, { key }) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
