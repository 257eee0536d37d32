import { useMemo } from 'react';
import type { CenterCalls, PayloadOf } from '../../src/contract/calls';
import type { CenterPage } from '../../src/contract/center-page';
import { makeCall, type Answer } from '../shared/make-call';
import { useSite } from '../shared/site';
import { rowsOf, usePages, type PagesState } from './use-pages';

const call = makeCall<CenterCalls>(['center.page']);

/** What the list is asked for, apart from whose project it is and how far the reader has gone down. */
export type AskedList = Omit<PayloadOf<CenterCalls, 'center.page'>, 'projectId' | 'cursor'>;

/** One page of the list. */
export const readListPage = (
  projectId: string,
  asked: AskedList,
  cursor: string | null,
): Promise<Answer<CenterPage>> => call('center.page', { projectId, ...asked, cursor });

export type CenterState = PagesState<CenterPage>;

/** The list as it is asked for, nothing while that is not known. */
export function useCenterPage(asked: AskedList | null): CenterState {
  const { projectId } = useSite();
  const read = useMemo(
    () => asked && ((cursor: string | null) => readListPage(projectId, asked, cursor)),
    [projectId, asked],
  );
  return usePages(read, joined);
}

/** What is at risk comes with the first page alone. */
const joined = (before: CenterPage, next: CenterPage): CenterPage => ({
  ...next,
  rows: rowsOf(before.rows, next.rows),
  atRisk: before.atRisk,
  hidden: before.hidden || next.hidden,
});
