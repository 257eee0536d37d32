import type { Criterion } from '../criteria/criterion';
import { SHIPPED_OWNER } from './default-policies';
import type { Ladder } from './ladder';
import type { PersonTarget } from './person-target';
import type { Playbook } from './playbook';
import type { ProjectSettings } from './project-settings';

/** Whom a policy names, by what Jira calls them. */
export interface NamedPeople {
  readonly accountIds: readonly string[];
  readonly groupIds: readonly string[];
}

export const namedInCriterion = ({ ownerId }: Criterion): NamedPeople => named([], [ownerId]);

export const namedInLadder = ({ levels, ownerId }: Ladder): NamedPeople =>
  named(
    levels.flatMap(({ people }) => people),
    [ownerId],
  );

export const namedInPlaybook = ({ approvers = [], managerId, ownerId }: Playbook): NamedPeople =>
  named(approvers, [managerId, ownerId]);

/** Leads and members of teams, and the roster of experts. */
export function namedInSettings({ teams = [], roster = [] }: ProjectSettings): NamedPeople {
  const found = teams.map(({ lead, members, groupId }) => ({
    people: [lead, ...(members ?? [])],
    groupId,
  }));
  const groupIds = found.flatMap(({ groupId }) => groupId ?? []);
  const people = [...found.flatMap((team) => team.people), ...roster.map(({ personId }) => personId)];
  return { accountIds: once(people), groupIds: [...new Set(groupIds)] };
}

function named(
  targets: readonly PersonTarget[],
  others: readonly (string | null | undefined)[],
): NamedPeople {
  const people = targets.map((target) => (target.kind === 'person' ? target.accountId : null));
  const groupIds = targets.flatMap((target) => (target.kind === 'group' ? [target.groupId] : []));
  return { accountIds: once([...people, ...others]), groupIds: [...new Set(groupIds)] };
}

const once = (ids: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== '' && id !== SHIPPED_OWNER)),
];
