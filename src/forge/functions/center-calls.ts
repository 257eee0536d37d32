import * as v from 'valibot';
import { listEscalations } from '../../app/list-escalations';
import type { CenterCalls } from '../../contract/calls';
import { SEVERITIES } from '../../domain/escalation/severity';
import { STAGES } from '../../domain/escalation/stage';
import type { CallTable } from '../define-calls';
import { cursor, projectId } from '../payload-fields';
import { onProject } from '../prepared-call';
import { AUDIT_CALLS } from './audit-calls';
import { AGENT_CALLS } from './agent-calls';
import { LOST_CALLS } from './lost-calls';
import { NOW_CALLS } from './now-calls';
import { REPORT_CALLS } from './report-calls';
import { SHIFT_CALLS } from './shift-calls';

/** Calls of the Escalation Center. */
export const CENTER_CALLS: CallTable<CenterCalls> = {
  ...AGENT_CALLS,
  ...SHIFT_CALLS,
  ...NOW_CALLS,
  ...LOST_CALLS,
  ...REPORT_CALLS,
  ...AUDIT_CALLS,
  'center.page': onProject({
    permission: 'see-project',
    payload: v.object({
      projectId,
      life: v.picklist(['open', 'ended']),
      stages: v.pipe(v.array(v.picklist(STAGES)), v.maxLength(STAGES.length)),
      severities: v.pipe(v.array(v.picklist(SEVERITIES)), v.maxLength(SEVERITIES.length)),
      mine: v.boolean(),
      cursor,
    }),
    run: listEscalations,
  }),
};
