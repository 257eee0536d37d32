import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditView } from '../../../src/contract/audit-view';
import type { CenterCalls } from '../../../src/contract/calls';
import { makeCall, type Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import type { Period } from '../reports/periods';
import { useRefresh } from '../use-refresh';

export const call = makeCall<CenterCalls>(['audit.view', 'audit.cases', 'review.view']);

export interface Audit {
  /** Null until the first answer. After a failure the last good answer stays, with the trouble beside it. */
  readonly view: AuditView | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  readonly ask: (period: Period) => void;
  readonly reload: () => void;
}

/** The audit of chosen months; unasked, of the present one and the two before it. */
export function useAudit(): Audit {
  const { projectId } = useSite();
  const [period, setPeriod] = useState<Period | null>(null);
  const [view, setView] = useState<AuditView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const turn = useRef(0);
  const read = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setLoading(true);
    const asked = { projectId, from: period?.from ?? null, to: period?.to ?? null };
    const answer = await call('audit.view', asked);
    if (mine !== turn.current) return;
    setLoading(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setView(answer.value);
  }, [projectId, period]);
  const reload = useCallback(() => void read(), [read]);
  useEffect(reload, [reload]);
  useRefresh(reload);
  return { view, trouble, isLoading, ask: setPeriod, reload };
}
