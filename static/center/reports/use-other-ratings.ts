import { useEffect, useState } from 'react';
import { ratingsOf, type Ratings } from '../../../src/domain/report/ratings';
import { STARS } from '../../../src/domain/report/stars';
import { monthAfter, type ReportMonth } from '../../../src/domain/report/report-day';
import { SATISFACTION_DATE_TYPE, SATISFACTION_TYPE } from '../../../src/jira/satisfaction-fields';
import { askJira, beansOf, countWorkItems, isBean } from '../../shared/ask-jira';
import { useSite } from '../../shared/site';

/**
 * How customers rated in these months those requests of the project that were never escalated, about, as the reader may count them: a
 * question to Jira for each number of stars. Null while it is not known, and where the site asks for no ratings.
 */
export function useOtherRatings(from: ReportMonth, to: ReportMonth): Ratings | null {
  const { projectId } = useSite();
  const [known, setKnown] = useState<{ readonly period: string; readonly ratings: Ratings | null }>();
  const period = `${from} ${to}`;
  useEffect(() => {
    let isWanted = true;
    void countRatings(projectId, from, to).then((ratings) => {
      if (isWanted) setKnown({ period: `${from} ${to}`, ratings });
    });
    return () => {
      isWanted = false;
    };
  }, [projectId, from, to]);
  return known?.period === period ? known.ratings : null;
}

async function countRatings(projectId: string, from: ReportMonth, to: ReportMonth): Promise<Ratings | null> {
  const fields = beansOf(await askJira('/rest/api/3/field').catch(() => undefined));
  const clauseOf = (type: string): string | undefined => {
    const field = fields.find(({ schema }) => isBean(schema) && schema['custom'] === type);
    return typeof field?.['id'] === 'string'
      ? field['id'].replace(/^customfield_(\d+)$/u, 'cf[$1]')
      : undefined;
  };
  const [stars, date] = [clauseOf(SATISFACTION_TYPE), clauseOf(SATISFACTION_DATE_TYPE)];
  if (stars === undefined || date === undefined) return null;
  const inTime = `${date} >= "${from}-01" AND ${date} < "${monthAfter(to, 1)}-01"`;
  const scope = `project = ${projectId} AND escalationStage IS EMPTY AND ${inTime}`;
  const counts = await Promise.all(STARS.map((n) => countWorkItems(`${scope} AND ${stars} = ${n}`)));
  const known = counts.filter((n) => n !== undefined);
  return known.length === STARS.length ? ratingsOf(known) : null;
}
