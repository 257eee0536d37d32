import type { Action, Resource } from '../vocabulary';

/** What somebody is about to do to the plan, and to which part of it. */
export type PlanChoice =
  | { readonly do: 'edit' | 'due' | 'drop' | 'link' | 'create'; readonly action: Action }
  | { readonly do: 'decide'; readonly resource: Resource }
  | { readonly do: 'ask' | 'agreed' | 'compare' };
