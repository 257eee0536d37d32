import type { Outcome } from './ports/desk';

/** How one try at an effect ended: as the world said, or not tried because it is not true any more. */
export type Attempt = Outcome | { readonly kind: 'cancelled'; readonly why: string };
