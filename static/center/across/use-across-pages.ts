import { useMemo } from 'react';
import type { AcrossPage, AcrossRow } from '../../../src/contract/across-calls';
import type { CenterCalls } from '../../../src/contract/calls';
import { makeCall, type Answer } from '../../shared/make-call';
import type { AskedList } from '../use-center-page';
import { rowsOf, usePages, type PagesState } from '../use-pages';

const call = makeCall<CenterCalls>(['center.across']);

/** A page of the list across projects, its rows with the names of their projects. */
export interface AcrossListed extends Omit<AcrossPage, 'rows'> {
  readonly rows: readonly (AcrossRow & { readonly project: string })[];
}

type Names = ReadonlyMap<string, string>;

/** One page of the list across the projects of the reader. */
export async function readAcross(
  { order: _asDue, ...asked }: AskedList,
  names: Names,
  cursor: string | null,
): Promise<Answer<AcrossListed>> {
  const answer = await call('center.across', { ...asked, cursor });
  if (!answer.ok) return answer;
  const rows = answer.value.rows.map((row) => ({ ...row, project: names.get(row.projectId) ?? '' }));
  return { ok: true, value: { ...answer.value, rows } };
}

/** The list as it is asked for, nothing while that is not known. */
export function useAcrossPages(asked: AskedList | null, names: Names): PagesState<AcrossListed> {
  const read = useMemo(
    () => asked && ((cursor: string | null) => readAcross(asked, names, cursor)),
    [asked, names],
  );
  return usePages(read, joined);
}

const joined = (before: AcrossListed, next: AcrossListed): AcrossListed => ({
  ...next,
  rows: rowsOf(before.rows, next.rows),
  reasons: { ...before.reasons, ...next.reasons },
  hidden: before.hidden || next.hidden,
});
