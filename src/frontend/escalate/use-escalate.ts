import { showFlag } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, isLost, type Payload, type Trouble } from '../calls';
import { announceChange } from '../change-news';
import { useReader } from '../reader';
import type { EscalateForm } from '../vocabulary';

export type OpenRequest = Payload<'escalation.open'>;

export interface Escalate {
  readonly view: EscalateForm | null;
  readonly trouble: Trouble | null;
  readonly reload: () => Promise<void>;
  readonly send: (request: OpenRequest) => Promise<Trouble | null>;
}

/** What the form needs to know, and the sending of it. */
export function useEscalate(): Escalate {
  const { issueId, t } = useReader();
  const [view, setView] = useState<EscalateForm | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const reload = useCallback(async () => {
    const answer = await call('issue.form', { issueId });
    if (answer.ok) setView(answer.value);
    setTrouble(answer.ok ? null : answer.trouble);
  }, [issueId]);
  useEffect(() => void reload(), [reload]);

  const joins = view?.joins ?? null;
  const wasLost = useRef(false);
  const send = useCallback(
    async (request: OpenRequest) => {
      const answer = await call('escalation.open', request);
      if (!answer.ok) {
        if (joins === null && isLost(answer.trouble)) wasLost.current = true;
        // Somebody may have been first meanwhile: the form then says that it joins.
        await reload();
        return answer.trouble;
      }
      // Sent again after a lost answer, the form may say that it joins what it has opened itself.
      const isOwn = wasLost.current && answer.value.record?.voices.length === 1;
      const title = t(joins === null || isOwn ? 'done.open' : 'done.joined');
      showFlag({ id: 'escalated', title, type: 'success', isAutoDismiss: true });
      announceChange();
      return null;
    },
    [reload, t, joins],
  );
  return { view, trouble, reload, send };
}
