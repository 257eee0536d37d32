import type { Instant } from '../time';

/** What somebody can be to an escalation besides its manager; `own` is a role that the site names itself. */
export const ROLE_KINDS = [
  'incident-owner',
  'problem-owner',
  'subject-expert',
  'provider-contact',
  'customer-contact',
  'executive-sponsor',
  'own',
] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** Which role: `name` tells own roles apart, and is empty for all others. */
export interface RoleName {
  readonly role: RoleKind;
  readonly name: string;
}

/** Somebody who holds a role, and who covers while they are away. `id` is also that of the duty that says they hold it. */
export interface RoleHolder extends RoleName {
  readonly id: string;
  readonly personId: string;
  readonly coverId: string | null;
  readonly since: Instant;
}

export interface TeamPart {
  readonly roles: readonly RoleHolder[];
}

export const EMPTY_TEAM: TeamPart = { roles: [] };

/** More are no team that anybody keeps in mind. */
export const MOST_ROLES = 30;

/** Roles of the other side: whoever holds one is spoken to, and is no member of the team. */
const OUTSIDE: ReadonlySet<RoleKind> = new Set<RoleKind>(['provider-contact', 'customer-contact']);

/** Is told of the role by an internal comment, which a customer must never get. */
export const isTold = ({ role }: RoleName): boolean => role !== 'customer-contact';

/** Everybody who works on it by their role, those who cover included; contacts on the other side are left out. */
export function teamOf({ roles }: TeamPart): readonly string[] {
  const inside = roles.filter(({ role }) => !OUTSIDE.has(role));
  const people = inside.flatMap(({ personId, coverId }) =>
    coverId === null ? [personId] : [personId, coverId],
  );
  return [...new Set(people)];
}

/**
 * The holder whom a new one would replace. There is one of each role and of each own name; of subject experts there are as many
 * as there are subjects, so that only the same person is replaced.
 */
export function holderOf(
  { roles }: TeamPart,
  { role, name }: RoleName,
  personId: string,
): RoleHolder | undefined {
  return roles.find(
    (one) =>
      one.role === role && one.name === name && (role !== 'subject-expert' || one.personId === personId),
  );
}

/** The id under which a person would hold a role: that of the present holder, or the first that is not taken. */
export function roleIdFor(escId: string, team: TeamPart, role: RoleName, personId: string): string {
  const present = holderOf(team, role, personId);
  if (present) return present.id;
  const taken = new Set(team.roles.map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = `${escId}:role:${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Executives who stand behind the escalation, those who cover included. */
export const sponsorsOf = ({ roles }: TeamPart): readonly string[] =>
  teamOf({ roles: roles.filter(({ role }) => role === 'executive-sponsor') });
