import type { PORTAL_REASONS } from '../domain/portal/portal-reasons';
import type { Call } from './call';
import type { PortalView } from './portal-view';

interface OnRequest {
  readonly requestKey: string;
}

/** Calls of the portal, served by the function `portal` to whoever may see the request there. Each answers with the fresh view. */
export interface PortalCalls {
  readonly 'portal.view': Call<OnRequest, PortalView>;
  readonly 'portal.ask': Call<OnRequest & { readonly words: string }, PortalView>;
  readonly 'portal.escalate': Call<
    OnRequest & { readonly reason: (typeof PORTAL_REASONS)[number]; readonly words: string },
    PortalView
  >;
  /** It is solved for us: the fix is watched from now on. */
  readonly 'portal.satisfied': Call<OnRequest, PortalView>;
  /** It is not solved, or came back: also the objection to closing. */
  readonly 'portal.relapse': Call<OnRequest & { readonly words: string }, PortalView>;
  readonly 'portal.agree': Call<OnRequest, PortalView>;
  readonly 'portal.rate': Call<OnRequest & { readonly stars: number }, PortalView>;
}
