import type { CallName, PayloadOf } from '../../../src/contract/calls';
import type { PortalCalls } from '../../../src/contract/portal-calls';

const words = 'Because of the matrix.';

type Rows = {
  readonly [N in CallName<PortalCalls>]: {
    /** `browse`: whoever sees the request in the portal; `speak`: its customers. */
    readonly holders: 'browse' | 'speak';
    readonly sent: Omit<PayloadOf<PortalCalls, N>, 'requestKey'>;
  };
};

/** The calls of the portal: what each asks for, written down a second time. */
export const PORTAL_ROWS: Rows = {
  'portal.view': { holders: 'browse', sent: {} },
  'portal.ask': { holders: 'speak', sent: { words } },
  'portal.escalate': { holders: 'speak', sent: { reason: 'stuck', words } },
  'portal.satisfied': { holders: 'speak', sent: {} },
  'portal.relapse': { holders: 'speak', sent: { words } },
  'portal.agree': { holders: 'speak', sent: {} },
  'portal.rate': { holders: 'speak', sent: { stars: 4 } },
};
