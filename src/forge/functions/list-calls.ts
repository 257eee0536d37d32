import * as v from 'valibot';
import { listViews, saveViews } from '../../app/center/saved-views';
import type { ListCalls } from '../../contract/list-calls';
import type { CallTable } from '../define-calls';
import { optionalLine, policyId, projectId } from '../payload-fields';
import { onProject } from '../prepared-call';

/** More than anybody tells apart by name; together they stay far below what a row holds. */
const MOST_VIEWS = 30;

const savedView = v.object({
  id: policyId,
  name: v.pipe(optionalLine, v.minLength(1, 'Fill this in.')),
  query: v.pipe(v.string(), v.maxLength(1000)),
});

/** Calls of the list's saved views. */
export const LIST_CALLS: CallTable<ListCalls> = {
  'views.mine': onProject({
    permission: 'see-project',
    payload: v.object({ projectId }),
    run: (ports, permit) => listViews(ports, permit),
  }),
  'views.save': onProject({
    permission: 'see-project',
    payload: v.object({ projectId, views: v.pipe(v.array(savedView), v.maxLength(MOST_VIEWS)) }),
    run: (ports, permit, { views }) => saveViews(ports, permit, views),
  }),
};
