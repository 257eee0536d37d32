import { useEffect, useState } from 'react';
import type { JiraField, JiraIssue } from '../../site/jira-shapes';
import { useLoaded, type Loaded } from '../../site/use-loaded';

export interface SearchPageAnswer {
  readonly issues: readonly JiraIssue[];
  readonly nextPageToken?: string;
}

const PAGE_SIZE = 50;

export interface Search {
  readonly answer: Loaded<SearchPageAnswer>;
  readonly pageNumber: number;
  readonly goBack: (() => void) | undefined;
  readonly goOn: (() => void) | undefined;
}

/** One page at a time of what JQL finds. The tokens of earlier pages are kept for going back. */
export function useSearch(jql: string, fields: readonly JiraField[]): Search {
  const [tokens, setTokens] = useState<readonly string[]>([]);
  useEffect(() => setTokens([]), [jql]);
  const query = new URLSearchParams({
    jql,
    maxResults: String(PAGE_SIZE),
    fields: fields.map((field) => field.id).join(','),
  });
  const token = tokens.at(-1);
  if (token !== undefined) query.set('nextPageToken', token);
  const answer = useLoaded<SearchPageAnswer>(
    fields.length === 0 ? undefined : `/rest/api/3/search/jql?${query.toString()}`,
  );
  const next = answer.value?.nextPageToken;
  return {
    answer,
    pageNumber: tokens.length + 1,
    goBack: tokens.length === 0 ? undefined : () => setTokens(tokens.slice(0, -1)),
    goOn: next === undefined ? undefined : () => setTokens([...tokens, next]),
  };
}
