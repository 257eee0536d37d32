/** Whom a record itself names; the team lead is the lead of the team in the subject's team field. */
export const TARGET_ROLES = ['manager', 'assignee', 'project-lead', 'team-lead'] as const;
export type TargetRole = (typeof TARGET_ROLES)[number];

/** Whom Jira can name. */
export type DeskTarget =
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'role'; readonly role: TargetRole };

/** Whom a ladder level names. Resolved to account ids only when somebody is to be told. */
export type PersonTarget = DeskTarget | { readonly kind: 'on-call'; readonly scheduleId: string };

/** A stable name of a target, to key what was resolved for it. */
export function targetKey(target: PersonTarget): string {
  switch (target.kind) {
    case 'person':
      return `person:${target.accountId}`;
    case 'group':
      return `group:${target.groupId}`;
    case 'role':
      return `role:${target.role}`;
    case 'on-call':
      return `on-call:${target.scheduleId}`;
  }
}
