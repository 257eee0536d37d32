/** How an attempt on the world ended. `unknown`: it may have happened, the answer was lost. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'later'; readonly why: string; readonly retryAt: number }
  | { readonly kind: 'unknown'; readonly why: string };
