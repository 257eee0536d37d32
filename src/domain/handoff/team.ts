import type { Delay } from '../policy/delay';

/** Fields that a team can ask for without naming them itself. */
export const KNOWN_PACKAGE_FIELDS = ['tried', 'impact', 'logs', 'customer-contact'] as const;
export type KnownPackageField = (typeof KNOWN_PACKAGE_FIELDS)[number];

/** One thing that may not be empty when work is offered to a team; a field of the team's own carries its name. */
export interface PackageField {
  readonly id: string;
  readonly name?: string;
}

/** A team or tier of a project. */
export interface Team {
  /** As the team field has it: its name or its id. */
  readonly value: string;
  readonly lead: string;
  /** 1 is the first line. */
  readonly tier?: number;
  /** Who may accept: these people, and the members of the Jira group. */
  readonly members?: readonly string[];
  readonly groupId?: string;
  readonly asks?: readonly PackageField[];
  /** How long an offer may wait for an answer; working time counts in `calendarId`. */
  readonly acceptWithin?: Delay;
  readonly calendarId?: string;
}

/** Nobody could accept what is offered to a team without people. */
export const canAccept = ({ members = [], groupId }: Team): boolean =>
  members.length > 0 || groupId !== undefined;

/** The team that a value of the team field stands for. */
export const teamOf = (
  teams: readonly Team[],
  field: { readonly id: string; readonly name: string } | null,
): Team | undefined => teams.find(({ value }) => value === field?.id || value === field?.name);
