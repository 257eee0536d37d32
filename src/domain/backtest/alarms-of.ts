import type { IssueHistory } from '../criteria/history';
import type { Firings } from './fire-stretches';
import type { Alarm } from './judge-firings';

/** The firings by the work item's own id, in order of time. */
export const alarmsOf = (firings: Firings, histories: readonly IssueHistory[]): readonly Alarm[] =>
  firings.fired.flatMap(({ incident, at }) => {
    const history = histories[incident];
    return history ? [{ id: history.id, createdAt: history.createdAt, at }] : [];
  });
