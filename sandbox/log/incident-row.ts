/** The columns of an incident history; one row is the incident's state from `at` on, an empty cell means "not set". */
export const COLUMNS = [
  'incident',
  'at',
  'actor',
  'status',
  'priority',
  'team',
  'tier',
  'assignee',
  'service',
  'category',
  'customer',
  'location',
  'vendor',
  'problem',
] as const;
export type Column = (typeof COLUMNS)[number];

/** One row, decoded. */
export type IncidentRow = Readonly<Record<Exclude<Column, 'at'>, string>> & {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Line of the file, from 1. */
  readonly line: number;
};
