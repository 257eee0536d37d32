import { useEffect, useState } from 'react';
import { requestJira } from '@forge/bridge';
import { beansOf, isBean } from '../../shared/ask-jira';
import { useSite } from '../../shared/site';
import type { Find } from './list-choice';
import { jqlFor } from './jql-for';

const PAGE = 100;
/** As many as the list takes: who finds more narrows it. */
const MOST = 500;

export interface Found {
  /** Null while it is searched for, or where Jira did not answer the question. */
  readonly ids: readonly string[] | null;
  /** What Jira says is wrong with the question; empty where it did not answer at all. */
  readonly refused: string | null;
  /** There are more than the list takes. */
  readonly isCut: boolean;
}

const SEARCHING: Found = { ids: null, refused: null, isCut: false };

/** Jira finds escalated work items as the reader, so only what they may browse. Null where nothing is searched for. */
export function useFound(find: Find | null): Found | null {
  const { projectId } = useSite();
  const [found, setFound] = useState<Found>(SEARCHING);
  const jql = find && jqlFor(find, projectId);
  useEffect(() => {
    if (jql === null) return undefined;
    let isGone = false;
    setFound(SEARCHING);
    void search(jql)
      .catch((): Found => ({ ids: null, refused: '', isCut: false }))
      .then((answer) => {
        if (!isGone) setFound(answer);
      });
    return () => {
      isGone = true;
    };
  }, [jql]);
  return jql === null ? null : found;
}

async function search(jql: string): Promise<Found> {
  const ids: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const answer = await requestJira('/rest/api/3/search/jql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ jql, fields: ['key'], maxResults: PAGE, nextPageToken }),
    });
    const page: unknown = await answer.json();
    if (!isBean(page) || !answer.ok) return { ids: null, refused: reasonIn(page), isCut: false };
    ids.push(...beansOf(page['issues']).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
    nextPageToken = typeof page['nextPageToken'] === 'string' ? page['nextPageToken'] : undefined;
  } while (nextPageToken !== undefined && ids.length < MOST);
  return { ids: ids.slice(0, MOST), refused: null, isCut: nextPageToken !== undefined || ids.length > MOST };
}

function reasonIn(answer: unknown): string {
  const messages = isBean(answer) ? answer['errorMessages'] : undefined;
  return Array.isArray(messages) ? messages.filter((one) => typeof one === 'string').join(' ') : '';
}
