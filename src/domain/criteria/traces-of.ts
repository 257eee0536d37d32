import type { IssueHistory, Named } from './history';
import type { SimilarDimension } from './similar-needs';

/** One value by which an issue is similar to others. */
export interface Trace {
  readonly dim: SimilarDimension;
  /** An id, with every character that a storage key refuses written as its code. */
  readonly value: string;
}

/** More values of one dimension tell nothing about likeness, and each costs a row and a query. */
const MOST_VALUES = 5;
const LONGEST_VALUE = 150;

/**
 * By what an issue is similar to others: its services, its components, and its customer, which is its organisations or, where a
 * request has none, whoever reported it.
 */
export function tracesOf(history: IssueHistory, dims: readonly SimilarDimension[]): readonly Trace[] {
  return dims.flatMap((dim) =>
    [...new Set(idsOf(history, dim).map(asValue))]
      .filter((value) => value !== '' && value.length <= LONGEST_VALUE)
      .slice(0, MOST_VALUES)
      .map((value) => ({ dim, value })),
  );
}

/** `service:7`, as a watch keeps it. */
export const traceName = ({ dim, value }: Trace): string => `${dim}:${value}`;

export function traceNamed(name: string): Trace {
  const at = name.indexOf(':');
  return { dim: name.slice(0, at) as SimilarDimension, value: name.slice(at + 1) };
}

function idsOf(history: IssueHistory, dim: SimilarDimension): readonly string[] {
  if (dim === 'service') return ids(history.services);
  if (dim === 'component') return ids(history.components);
  if (history.organisations.length > 0) return ids(history.organisations);
  return history.requestType !== null && history.reporterId !== null ? [history.reporterId] : [];
}

const ids = (list: readonly Named[]): readonly string[] => list.map(({ id }) => id);

const asValue = (id: string): string =>
  id.replace(/[^a-zA-Z0-9.\-:]/gu, (one) => `_${(one.codePointAt(0) ?? 0).toString(16)}_`);
