/** Whom a ladder level or a plan names. Resolved to account ids only when somebody is to be told. */
export type PersonTarget =
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'role'; readonly role: 'manager' | 'assignee' | 'project-lead' };

/** A stable name of a target, to key what was resolved for it. */
export function targetKey(target: PersonTarget): string {
  switch (target.kind) {
    case 'person':
      return `person:${target.accountId}`;
    case 'group':
      return `group:${target.groupId}`;
    case 'role':
      return `role:${target.role}`;
  }
}
