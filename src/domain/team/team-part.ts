import type { Instant } from '../time';

/** What somebody can be to an escalation besides its manager, wherever it runs. */
export const FIXED_ROLES = [
  'incident-owner',
  'problem-owner',
  'subject-expert',
  'provider-contact',
  'customer-contact',
  'executive-sponsor',
] as const;

/** A role that the project's vocabulary adds: its code there. */
export type OwnRole = `own:${string}`;
/** `own` alone is a role of one record, by the name that was typed. */
export type RoleKind = (typeof FIXED_ROLES)[number] | OwnRole | 'own';

const OWN_ROLE = /^own:[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const LONGEST_OWN_ROLE = 64;
export const isOwnRole = (code: string): code is OwnRole =>
  code.length <= LONGEST_OWN_ROLE && OWN_ROLE.test(code);

export const isRoleKind = (value: unknown): value is RoleKind =>
  typeof value === 'string' &&
  (value === 'own' || isOwnRole(value) || FIXED_ROLES.some((fixed) => fixed === value));

/** Which role. `name` is what the site called it when it was given, empty where it has the app's own; it tells roles of the kind `own` apart. */
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
      one.role === role &&
      (role !== 'own' || one.name === name) &&
      (role !== 'subject-expert' || one.personId === personId),
  );
}

/** A role as messages and the journal tell it: by the site's own name, where it has one. */
export const saidRole = ({ role, name }: RoleName): RoleName =>
  name === '' ? { role, name } : { role: 'own', name };

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
