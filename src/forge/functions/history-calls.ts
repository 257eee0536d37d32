import * as v from 'valibot';
import { viewHistory } from '../../app/history/view-history';
import { viewWhy } from '../../app/view-why';
import type { HistoryCalls } from '../../contract/history-calls';
import { JOURNAL_KINDS } from '../../domain/audit/journal-kind';
import type { CallTable } from '../define-calls';
import { cursor, issueId, revision } from '../payload-fields';
import { onIssue } from '../prepared-call';

/** History, and why no rule fired: what each asks for, what it takes, what it does. */
export const HISTORY_CALLS: CallTable<HistoryCalls> = {
  // Who may browse the work item may ask; whoever may not read its record is told just that.
  'history.page': onIssue({
    permission: 'see-issue',
    payload: v.object({
      issueId,
      ordinal: v.nullable(revision),
      kind: v.nullable(v.picklist(JOURNAL_KINDS)),
      cursor,
    }),
    run: viewHistory,
  }),
  'criteria.why': onIssue({
    permission: 'contribute',
    payload: v.object({ issueId }),
    run: viewWhy,
  }),
};
