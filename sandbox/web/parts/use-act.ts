import { useCallback, useState } from 'react';
import { useSite } from '../site/site-context';

export interface Act {
  readonly isBusy: boolean;
  /** Sends one request that changes something; says so when it is refused. Resolves to whether it was done. */
  readonly run: (what: string, method: string, path: string, body?: unknown) => Promise<boolean>;
}

/** Changes by REST as the person of the tab. */
export function useAct(): Act {
  const { call, showFlag } = useSite();
  const [isBusy, setBusy] = useState(false);
  const run = useCallback<Act['run']>(
    async (what, method, path, body) => {
      setBusy(true);
      try {
        await call(method, path, body);
        return true;
      } catch (error) {
        const description = error instanceof Error ? error.message : String(error);
        showFlag({
          id: `act-${what}`,
          type: 'error',
          title: `${what} was refused`,
          description,
          isAutoDismiss: false,
        });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [call, showFlag],
  );
  return { isBusy, run };
}
