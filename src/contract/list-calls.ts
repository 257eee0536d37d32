import type { Call } from './call';
import type { SavedView } from './list-view';

/** Calls about the list that are not the list itself: what a person keeps of it for themselves, wherever they look. */
export interface ListCalls {
  readonly 'views.mine': Call<{ readonly projectId: string }, { readonly views: readonly SavedView[] }>;
  /** All of them, in their order: what is not sent is gone. */
  readonly 'views.save': Call<
    { readonly projectId: string; readonly views: readonly SavedView[] },
    { readonly views: readonly SavedView[] }
  >;
}
