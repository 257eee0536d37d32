/** What the list can be put in order by; `due` is the order of the index, and the only one of ended escalations (the latest end first). */
export type ListSort = 'due' | 'severity' | 'stage' | 'level' | 'manager' | 'opened' | 'updated';

/** What rows can stand together by. */
export type ListGroup = 'severity' | 'stage' | 'manager' | 'level' | 'organisation';

export interface ListOrder {
  readonly by: ListSort;
  readonly descending: boolean;
  readonly group: ListGroup | null;
}

/** A way of looking at the list that a person named and kept: the query of its address, as in `life=open&group=stage`. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}
