import type { Issue } from './site-data';

/** The id or text that a field of the issue holds; empty when it holds none. */
export function idIn(issue: Issue, fieldId: string): string {
  const value = issue.values[fieldId];
  return typeof value === 'string' ? value : '';
}
