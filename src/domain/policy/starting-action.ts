/** What a playbook does to the subject when an escalation starts; undone on de-escalation and close where it still stands. */
export type StartingAction =
  | { readonly kind: 'priority'; readonly priorityId: string }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'status'; readonly statusId: string }
  | { readonly kind: 'team'; readonly teamId: string }
  /** A label or an issue property that the site's own automation honours. */
  | { readonly kind: 'hold-auto-close'; readonly by: 'label' | 'property'; readonly name: string };

export const MOST_STARTING_ACTIONS = 6;

/** One thing of a work item that has a value: an id of Jira's, or `on` for what is there or not. */
export type SubjectField =
  | { readonly field: 'priority' | 'status' | 'team' | 'security' }
  | { readonly field: 'label' | 'property'; readonly name: string };

/** What a starting action sets, and to which value. */
export function targetOf(action: StartingAction): { readonly of: SubjectField; readonly to: string } {
  switch (action.kind) {
    case 'priority':
      return { of: { field: 'priority' }, to: action.priorityId };
    case 'status':
      return { of: { field: 'status' }, to: action.statusId };
    case 'team':
      return { of: { field: 'team' }, to: action.teamId };
    case 'label':
      return { of: { field: 'label', name: action.label }, to: 'on' };
    case 'hold-auto-close':
      return { of: { field: action.by, name: action.name }, to: 'on' };
  }
}
