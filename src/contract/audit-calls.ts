import type { ProcessStep } from '../domain/audit/process-step';
import type { AuditCases, AuditView } from './audit-view';
import type { Call } from './call';

/** Whole months, both inclusive; without them the present one and the two before it. */
export interface AuditAsked {
  readonly projectId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Calls of the audit: whether the process was followed by what ended in these months. */
export interface AuditCalls {
  readonly 'audit.view': Call<AuditAsked, AuditView>;
  /** What ended in these months, the newest first; of a step, those alone in which it was not followed or was waived. */
  readonly 'audit.cases': Call<
    {
      readonly projectId: string;
      readonly from: string;
      readonly to: string;
      readonly step: ProcessStep | null;
      readonly cursor: string | null;
    },
    AuditCases
  >;
}
