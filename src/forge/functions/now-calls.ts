import * as v from 'valibot';
import { viewNow } from '../../app/center/view-now';
import { acceptProposal, dismissProposal } from '../../app/proposal/answer-proposal';
import type { NowCalls } from '../../contract/now-calls';
import type { CallTable } from '../define-calls';
import { issueId, policyId, projectId } from '../payload-fields';
import { onIssue, onProject } from '../prepared-call';

/** Calls of the view "Now". */
export const NOW_CALLS: CallTable<NowCalls> = {
  'center.now': onProject({ permission: 'see-project', payload: v.object({ projectId }), run: viewNow }),
  'proposal.accept': onIssue({
    permission: 'request',
    payload: v.object({ issueId, criterionId: policyId }),
    run: acceptProposal,
  }),
  'proposal.dismiss': onIssue({
    permission: 'request',
    payload: v.object({ issueId, criterionId: policyId }),
    run: dismissProposal,
  }),
};
