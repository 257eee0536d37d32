import { useCallback, useEffect, useState } from 'react';
import type { ReportCases } from '../../../src/contract/report-view';
import type { FigureOf } from '../../../src/domain/report/part-in-figure';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { call } from './use-report';

/** A figure with the words for it. */
export interface CasesOf extends FigureOf {
  readonly name: string;
  readonly figureName: string;
}

export interface Cases {
  /** Null until the first answer. What was read stays where more cannot be read. */
  readonly value: ReportCases | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  /** Reads the first page or, where there is one, the next. */
  readonly read: () => void;
}

interface Known extends Pick<Cases, 'value' | 'trouble'> {
  readonly asked: string;
}

/** The cases behind a figure, a page at a time. */
export function useCases({ dim, value, figure, from, to }: FigureOf): Cases {
  const { projectId } = useSite();
  const [known, setKnown] = useState<Known | null>(null);
  const [isLoading, setLoading] = useState(true);
  const asked = JSON.stringify([dim, value, figure, from, to]);
  const read = useCallback(
    async (before: ReportCases | null) => {
      setLoading(true);
      const cursor = before?.cursor ?? null;
      const answer = await call('report.cases', { projectId, dim, value, figure, from, to, cursor });
      setLoading(false);
      const now = { asked: JSON.stringify([dim, value, figure, from, to]) };
      if (!answer.ok) setKnown({ ...now, value: before, trouble: answer.trouble });
      else setKnown({ ...now, value: before ? joined(before, answer.value) : answer.value, trouble: null });
    },
    [projectId, dim, value, figure, from, to],
  );
  useEffect(() => void read(null), [read]);
  const present = known?.asked === asked ? known : null;
  return {
    value: present?.value ?? null,
    trouble: present?.trouble ?? null,
    isLoading,
    read: () => void read(present?.value ?? null),
  };
}

/** One page after the other. */
export const joined = (before: ReportCases, next: ReportCases): ReportCases => ({
  cases: [...before.cases, ...next.cases],
  cursor: next.cursor,
  hidden: before.hidden || next.hidden,
});
