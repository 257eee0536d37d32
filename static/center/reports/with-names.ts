import { useMemo, useSyncExternalStore } from 'react';
import type { ReportGroup } from '../../../src/contract/report-view';
import { users } from '../../shared/people/person-book';

/** Groups that are people carry an account id alone: their names are put beside it as soon as Jira has told them. */
export function useNamedGroups(groups: readonly ReportGroup[]): readonly ReportGroup[] {
  const people = groups.filter(({ isPerson }) => isPerson).map(({ value }) => value);
  const known = useSyncExternalStore(users.subscribe, () =>
    JSON.stringify(people.map((id) => users.find(id)?.name ?? null)),
  );
  return useMemo(() => {
    const names = JSON.parse(known) as readonly (string | null)[];
    return withNames(groups, new Map(people.map((id, at) => [id, names[at] ?? null])));
    // `known` holds the names of just these people.
  }, [groups, known]);
}

/** The same groups, people among them with their names. */
export const withNames = (
  groups: readonly ReportGroup[],
  names: ReadonlyMap<string, string | null>,
): readonly ReportGroup[] =>
  groups.map((group) => (group.isPerson ? { ...group, name: names.get(group.value) ?? group.name } : group));
