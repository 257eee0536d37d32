import * as v from 'valibot';
import { listAudited } from '../../app/audit/list-audited';
import { viewAudit } from '../../app/audit/view-audit';
import type { AuditCalls } from '../../contract/audit-calls';
import { PROCESS_STEPS } from '../../domain/audit/process-step';
import type { CallTable } from '../define-calls';
import { cursor, month, projectId } from '../payload-fields';
import { onProject } from '../prepared-call';

/** Calls of the audit, for the agents of a project. */
export const AUDIT_CALLS: CallTable<AuditCalls> = {
  'audit.view': onProject({
    permission: 'see-project',
    payload: v.object({ projectId, from: v.nullable(month), to: v.nullable(month) }),
    run: viewAudit,
  }),
  'audit.cases': onProject({
    permission: 'see-project',
    payload: v.object({
      projectId,
      from: month,
      to: month,
      step: v.nullable(v.picklist(PROCESS_STEPS)),
      cursor,
    }),
    run: listAudited,
  }),
};
