import { useEffect, useState } from 'react';
import { monthAfter, type ReportMonth } from '../../../src/domain/report/report-day';
import { countWorkItems } from '../../shared/ask-jira';
import { useSite } from '../../shared/site';

/** How many work items the project got in these months, about, as the reader may count them: one question to Jira. Null while it is not known. */
export function useTickets(from: ReportMonth, to: ReportMonth): number | null {
  const { projectId } = useSite();
  const [known, setKnown] = useState<{ readonly period: string; readonly count: number | null }>();
  const period = `${from} ${to}`;
  useEffect(() => {
    let isWanted = true;
    const jql = `project = ${projectId} AND created >= "${from}-01" AND created < "${monthAfter(to, 1)}-01"`;
    void countWorkItems(jql).then((count) => {
      if (isWanted) setKnown({ period: `${from} ${to}`, count: count ?? null });
    });
    return () => {
      isWanted = false;
    };
  }, [projectId, from, to]);
  return known?.period === period ? known.count : null;
}
