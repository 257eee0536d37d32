import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditCases } from '../../../src/contract/audit-view';
import type { ProcessStep } from '../../../src/domain/audit/process-step';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import type { Period } from '../reports/periods';
import { call } from './use-audit';

export interface AuditedList {
  readonly list: AuditCases | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  readonly again: () => void;
  readonly readMore: () => void;
}

/** What ended in these months, a page after another; of a step, those alone in which it was not followed, or let go. */
export function useAuditCases({ from, to }: Period, step: ProcessStep): AuditedList {
  const { projectId } = useSite();
  const [list, setList] = useState<AuditCases | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const turn = useRef(0);
  const read = useCallback(
    async (before: AuditCases | null) => {
      turn.current += 1;
      const mine = turn.current;
      setLoading(true);
      const asked = { projectId, from, to, step, cursor: before?.cursor ?? null };
      const answer = await call('audit.cases', asked);
      if (mine !== turn.current) return;
      setLoading(false);
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setList(before ? joined(before, answer.value) : answer.value);
      else if (before === null) setList(null);
    },
    [projectId, from, to, step],
  );
  useEffect(() => void read(null), [read]);
  return { list, trouble, isLoading, again: () => void read(null), readMore: () => void read(list) };
}

export const joined = (before: AuditCases, next: AuditCases): AuditCases => ({
  cases: [...before.cases, ...next.cases],
  cursor: next.cursor,
  hidden: before.hidden || next.hidden,
  uncounted: before.uncounted || next.uncounted,
});
