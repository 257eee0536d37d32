import * as v from 'valibot';
import { listEscalations } from '../../app/list-escalations';
import type { CenterCalls } from '../../contract/calls';
import type { CallTable } from '../define-calls';
import { cursor, projectId } from '../payload-fields';
import { onProject } from '../prepared-call';
import { BRIEF_CALLS } from './brief-calls';
import { ACROSS_CALLS } from './across-calls';
import { AUDIT_CALLS } from './audit-calls';
import { AGENT_CALLS } from './agent-calls';
import { LIST_CALLS } from './list-calls';
import { listFilters } from './list-filters';
import { LOST_CALLS } from './lost-calls';
import { NOW_CALLS } from './now-calls';
import { REPORT_CALLS } from './report-calls';
import { SHIFT_CALLS } from './shift-calls';

const SORTS = ['due', 'severity', 'stage', 'level', 'manager', 'opened', 'updated'] as const;
const GROUPS = ['severity', 'stage', 'manager', 'level', 'organisation'] as const;

/** Calls of the Escalation Center. */
export const CENTER_CALLS: CallTable<CenterCalls> = {
  ...AGENT_CALLS,
  ...SHIFT_CALLS,
  ...NOW_CALLS,
  ...LIST_CALLS,
  ...LOST_CALLS,
  ...REPORT_CALLS,
  ...AUDIT_CALLS,
  ...BRIEF_CALLS,
  ...ACROSS_CALLS,
  'center.page': onProject({
    permission: 'see-project',
    payload: v.object({
      projectId,
      ...listFilters,
      cursor,
      order: v.exactOptional(
        v.object({ by: v.picklist(SORTS), descending: v.boolean(), group: v.nullable(v.picklist(GROUPS)) }),
      ),
    }),
    run: listEscalations,
  }),
};
