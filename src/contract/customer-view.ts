import type { PortalView } from './portal-view';

/** What the customers of a work item see, and what they asked: so that both sides talk of the same thing. */
export interface CustomerSeen {
  /** As every customer of the request sees it; what is each one's own turn is left out. */
  readonly view: PortalView;
  /** How the project shows customers who owns it. */
  readonly owner: 'role' | 'name' | 'nobody';
  /** Who asked for updates, the latest first. */
  readonly asks: readonly {
    readonly at: number;
    readonly answerDueAt: number;
    readonly voices: readonly { readonly by: string; readonly at: number; readonly words: string }[];
  }[];
}
