import { targetKey, type PersonTarget } from '../policy/person-target';
import type { Instant } from '../time';

/** Who is on duty in [from, to). */
export interface Shift {
  readonly from: Instant;
  readonly to: Instant;
  readonly people: readonly string[];
}

/** Who is behind a target of a ladder, as far as it can be known without a record. */
export type TargetPeople =
  /** Active accounts; none for a group in which nobody is. */
  | { readonly kind: 'people'; readonly people: readonly string[] }
  /** Whoever the record names: its manager, its assignee, the lead of its team. */
  | { readonly kind: 'record' }
  /** A person who left, or a group that is not there any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'on-call'; readonly shifts: readonly Shift[] }
  /** No directory of on-call schedules answers. */
  | { readonly kind: 'not-connected' };

/** By `targetKey`. */
export type PeopleBehind = Readonly<Record<string, TargetPeople>>;

/** What is behind a target; one that nobody was asked about is nobody. */
export const behind = (known: PeopleBehind, target: PersonTarget): TargetPeople => {
  const key = targetKey(target);
  return (Object.hasOwn(known, key) ? known[key] : undefined) ?? { kind: 'gone' };
};

/** Who of a target would be told at an instant; `record` where only a record says. */
export function peopleAt(found: TargetPeople, at: Instant): readonly string[] | 'record' {
  switch (found.kind) {
    case 'people':
      return found.people;
    case 'record':
      return 'record';
    case 'on-call':
      return found.shifts.filter(({ from, to }) => from <= at && at < to).flatMap(({ people }) => people);
    case 'gone':
    case 'not-connected':
      return [];
  }
}
