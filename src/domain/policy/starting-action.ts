/** What is done to a subject when an escalation starts; undone on de-escalation and close where it still stands. */
export type SubjectAction =
  | { readonly kind: 'priority'; readonly priorityId: string }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'status'; readonly statusId: string }
  | { readonly kind: 'team'; readonly teamId: string }
  /** A label or an issue property that the site's own automation honours. */
  | { readonly kind: 'hold-auto-close'; readonly by: 'label' | 'property'; readonly name: string };

/** By a name that Jira is asked for when it is done: a project that has nothing of that name goes on without. */
export type NamedAction =
  | { readonly kind: 'named-priority'; readonly name: string }
  /** A team of the project's settings. */
  | { readonly kind: 'named-team'; readonly name: string };

/** What a playbook says is to be done to the subject. */
export type StartingAction = SubjectAction | NamedAction;

export const MOST_STARTING_ACTIONS = 6;

/** One thing of a work item that has a value: an id of Jira's, or `on` for what is there or not. */
export type SubjectField =
  | { readonly field: 'priority' | 'status' | 'team' | 'security' }
  | { readonly field: 'label' | 'property'; readonly name: string };

/** What a starting action sets, and to which value. */
export function targetOf(action: SubjectAction): { readonly of: SubjectField; readonly to: string } {
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

/** What can be looked up by its name. */
export type NamedField = 'priority' | 'team' | 'security';

export const isNamed = (action: StartingAction): action is NamedAction =>
  'name' in action && action.kind !== 'hold-auto-close';

/** A named action, once the id behind its name is known. */
export const resolvedAction = ({ kind }: NamedAction, id: string): SubjectAction =>
  kind === 'named-priority' ? { kind: 'priority', priorityId: id } : { kind: 'team', teamId: id };

/** Which field a named action is about. */
export const namedField = ({ kind }: NamedAction): NamedField =>
  kind === 'named-priority' ? 'priority' : 'team';
