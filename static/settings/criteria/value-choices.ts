import type { ChoiceFact, FactId, ListFact, ValueMatch } from '../../../src/domain/criteria/condition';
import type { Named } from '../../../src/domain/criteria/history';
import type { Team } from '../../../src/domain/handoff/team';
import type { Translate } from '../../../src/words/translate';
import type { Choices } from './use-choices';

interface Listed {
  readonly values: readonly ValueMatch[];
  /** Jira lists them not at all, or not all of them. */
  readonly mayType: boolean;
}

/** By fact, the values that can be picked. */
export type ValueChoices = { readonly [F in FactId]?: Listed };

const CATEGORIES = ['new', 'indeterminate', 'done'] as const;

/** `seen`: values that recent work items carry, for what Jira has no list of. */
export function valueChoices(
  choices: Choices,
  teams: readonly Team[],
  seen: Readonly<Partial<Record<ChoiceFact | ListFact, readonly Named[]>>>,
  t: Translate,
): ValueChoices {
  const all = (values: readonly ValueMatch[]): Listed => ({ values, mayType: values.length === 0 });
  const some = (values: readonly ValueMatch[]): Listed => ({ values, mayType: true });
  return {
    priority: all(choices.priorities),
    issueType: all(choices.issueTypes),
    requestType: all(choices.requestTypes),
    status: all(choices.statuses),
    statusCategory: all(CATEGORIES.map((id) => ({ id, name: t(`criteria.category.${id}`) }))),
    team: some(withTeams(seen.team ?? [], teams)),
    labels: some(seen.labels ?? []),
    components: all(choices.components),
    organisations: some(merged(choices.organisations, seen.organisations)),
    services: some(seen.services ?? []),
  };
}

const merged = (listed: readonly Named[], seen: readonly Named[] = []): readonly Named[] => [
  ...listed,
  ...seen.filter(({ id }) => !listed.some((one) => one.id === id)),
];

/** Teams of the settings are named as the team field has them, by id or by name. */
const withTeams = (seen: readonly Named[], teams: readonly Team[]): readonly ValueMatch[] => [
  ...seen,
  ...teams
    .filter(({ value }) => !seen.some(({ id, name }) => id === value || name === value))
    .map(({ value }) => ({ name: value })),
];
