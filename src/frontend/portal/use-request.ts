import { showFlag } from '@forge/bridge';
import { useProductContext } from '@forge/react';
import { useCallback, useEffect, useState } from 'react';
import type { CallName, PayloadOf } from '../../contract/calls';
import type { PortalCalls } from '../../contract/portal-calls';
import type { PortalView } from '../../contract/portal-view';
import type { TextKey } from '../../words/translate';
import { ask, type Trouble } from '../calls';
import { announceChange, onChangeElsewhere } from '../change-news';
import { useReader } from '../reader';

const REFRESH_EVERY_MS = 60_000;

type ActName = Exclude<CallName<PortalCalls>, 'portal.view'>;
type Sent<N extends ActName> = Omit<PayloadOf<PortalCalls, N>, 'requestKey'>;
export type SayAct = <N extends ActName>(name: N, sent: Sent<N>, said: TextKey) => Promise<Trouble | null>;

export interface PortalRequest {
  /** The last view that arrived; it stays while a refresh fails. */
  readonly view: PortalView | null;
  readonly trouble: Trouble | null;
  readonly reload: () => Promise<void>;
  readonly act: SayAct;
}

/** The request that the portal shows, read anew after each act, when another surface changed it, and every minute. */
export function useRequest(): PortalRequest {
  const { t } = useReader();
  const context = useProductContext();
  /** Null until the platform has said where this stands. */
  const requestKey = context ? keyIn(context.extension) : null;
  const [view, setView] = useState<PortalView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const reload = useCallback(async () => {
    if (requestKey === null) return;
    const answer = await ask<{ requestKey: string }, PortalView>('portal.view', { requestKey }, true);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setView(answer.value);
  }, [requestKey]);
  useEffect(() => {
    void reload();
    const timer = setInterval(() => void reload(), REFRESH_EVERY_MS);
    const stop = onChangeElsewhere(() => void reload());
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [reload]);
  const act = useCallback<SayAct>(
    async (name, sent, said) => {
      const answer = await ask<object, PortalView>(name, { ...sent, requestKey }, false);
      if (!answer.ok) {
        await reload();
        return answer.trouble;
      }
      setView(answer.value);
      showFlag({ id: said, title: t(said), type: 'success', isAutoDismiss: true });
      announceChange();
      return null;
    },
    [reload, requestKey, t],
  );
  return { view, trouble, reload, act };
}

function keyIn({ request }: Readonly<Record<string, unknown>>): string {
  if (typeof request !== 'object' || request === null || !('key' in request)) return '';
  return typeof request.key === 'string' ? request.key : '';
}
