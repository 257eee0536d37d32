import type { PersonTarget } from '../../../src/domain/policy/person-target';
import type { ProjectSettings } from '../../../src/domain/policy/project-settings';

export type Team = NonNullable<ProjectSettings['teams']>[number];
export type PackageField = NonNullable<Team['asks']>[number];

/** Fields that every team may ask for: they have words of their own. */
export const KNOWN_FIELDS = ['tried', 'impact', 'logs', 'customer-contact'] as const;

/** The team with one of its parts set, or left out. */
export function withPart<K extends keyof Team>(team: Team, part: K, value: Team[K] | undefined): Team {
  const { [part]: _before, ...rest } = team;
  return (value === undefined ? rest : { ...rest, [part]: value }) as Team;
}

export const peopleOf = ({ members = [], groupId }: Team): readonly PersonTarget[] => [
  ...members.map((accountId): PersonTarget => ({ kind: 'person', accountId })),
  ...(groupId === undefined ? [] : [{ kind: 'group', groupId } as const]),
];

/** A team has one group: of several that were picked, the last. */
export function withPeople(team: Team, picked: readonly PersonTarget[]): Team {
  const members = picked.flatMap((one) => (one.kind === 'person' ? [one.accountId] : []));
  const groupId = picked.flatMap((one) => (one.kind === 'group' ? [one.groupId] : [])).at(-1);
  return withPart(withPart(team, 'members', members.length === 0 ? undefined : members), 'groupId', groupId);
}

/** A field of the team's own: its id is made from its name, and is none that the team has already. */
export function ownField(name: string, asks: readonly PackageField[]): PackageField {
  const slug = name
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 40);
  const taken = new Set([...KNOWN_FIELDS, ...asks.map(({ id }) => id)].map(String));
  const base = slug === '' ? 'field' : slug;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return { id, name };
}
