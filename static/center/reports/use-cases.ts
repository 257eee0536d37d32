import { useCallback, useEffect, useState } from 'react';
import type { ReportCases } from '../../../src/contract/report-view';
import type { Answer } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { call } from './use-report';

/** One value of one dimension, in these months. */
export interface CasesOf {
  readonly by: 'project' | 'service' | 'customer' | 'team' | 'criterion' | 'severity';
  readonly value: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The escalations behind a value; null until they are read. */
export function useCases({ by, value, from, to }: Omit<CasesOf, 'name'>): {
  readonly answer: Answer<ReportCases> | null;
  readonly again: () => void;
} {
  const { projectId } = useSite();
  const asked = JSON.stringify([by, value, from, to]);
  const [known, setKnown] = useState<{ readonly asked: string; readonly answer: Answer<ReportCases> } | null>(
    null,
  );
  const read = useCallback(async () => {
    const answer = await call('report.cases', { projectId, from, to, dim: by, value });
    setKnown({ asked: JSON.stringify([by, value, from, to]), answer });
  }, [projectId, by, value, from, to]);
  useEffect(() => void read(), [read]);
  return { answer: known?.asked === asked ? known.answer : null, again: () => void read() };
}
