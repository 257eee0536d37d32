import type { Instant } from '../time';
import type { FactReading } from './fact-value';
import type { Change, IssueComment, IssueHistory, ListField, Named, SingleField, Status } from './history';

/** One issue seen from one instant: only what happened at or before `at` counts. */
export interface Past {
  readonly history: IssueHistory;
  readonly at: Instant;
  /** The instant is not earlier than the reading, so what has no log of changes is known too. */
  readonly isPresent: boolean;
  /** How many changes had happened. */
  readonly seen: number;
  readonly status: Status;
  readonly finished: boolean;
}

export function pastAt(history: IssueHistory, at: Instant): Past {
  const seen = countSeen(history.changes, at);
  const status = fieldAt(history, seen, 'status').value;
  return { history, at, isPresent: at >= history.readAt, seen, status, finished: status.category === 'done' };
}

/** How many of these, in order of `at`, lie at or before the instant. */
export function countSeen(items: readonly { readonly at: Instant }[], at: Instant): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A field's value at an instant: what the next later change found, or today's value. */
export function fieldAt(
  history: IssueHistory,
  seen: number,
  field: 'status',
): { value: Status; changedAt: Instant };
export function fieldAt(
  history: IssueHistory,
  seen: number,
  field: SingleField,
): { value: Named | null; changedAt: Instant };
export function fieldAt(
  history: IssueHistory,
  seen: number,
  field: SingleField | 'status',
): { value: Named | null; changedAt: Instant } {
  const { changes } = history;
  let value: Named | null = history[field];
  for (let i = seen; i < changes.length; i++) {
    const change = changes[i];
    if (change?.field !== field) continue;
    value = (change as Change & { readonly from: Named | null }).from;
    break;
  }
  return { value, changedAt: lastChangeAt(history, seen, field) };
}

/** A list's members at an instant, found by undoing the later changes. */
export function listAt({ history, seen }: Past, field: ListField): readonly Named[] {
  let members = history[field];
  for (let i = history.changes.length - 1; i >= seen; i--) {
    const change = history.changes[i];
    if (change?.field !== field) continue;
    const added = new Set(change.added.map((member) => member.id));
    const removed = change.removed.filter((gone) => !members.some((member) => member.id === gone.id));
    members = [...members.filter((member) => !added.has(member.id)), ...removed];
  }
  return members;
}

export function lastChangeAt(history: IssueHistory, seen: number, field: Change['field']): Instant {
  for (let i = seen - 1; i >= 0; i--) {
    const change = history.changes[i];
    if (change?.field === field) return change.at;
  }
  return history.createdAt;
}

/** When it last went from a finished status to an unfinished one; its creation when it never did. */
export function unfinishedSince({ history, seen }: Past): Instant {
  for (let i = seen - 1; i >= 0; i--) {
    const change = history.changes[i];
    if (change?.field === 'status' && change.from.category === 'done' && change.to.category !== 'done')
      return change.at;
  }
  return history.createdAt;
}

/** The comments written so far; null when the source has none to give. */
export function commentsSoFar({ history, at }: Past): readonly IssueComment[] | null {
  const { comments } = history;
  if (comments === null) return null;
  const seen = countSeen(comments, at);
  return seen === comments.length ? comments : comments.slice(0, seen);
}

export const known = <V>({ history }: Past, value: V, changedAt: Instant): FactReading<V> => ({
  value,
  changedAt,
  readAt: history.readAt,
});

export const unknownFact = ({ history }: Past): FactReading<never> => ({
  value: undefined,
  changedAt: history.createdAt,
  readAt: history.readAt,
});
