import * as v from 'valibot';
import { removePolicy } from '../../app/remove-policy';
import { viewSettings } from '../../app/view-settings';
import type { PolicyCalls } from '../../contract/policy-calls';
import type { CallTable } from '../define-calls';
import { policyId, policyKind, revision, scopeId } from '../payload-fields';
import { onScope } from '../prepared-call';

/** Calls about the policies of a project, besides saving one. */
export const POLICY_CALLS: CallTable<PolicyCalls> = {
  'policy.remove': onScope({
    permission: 'set-policies',
    payload: v.object({
      projectId: scopeId,
      generation: revision,
      kind: policyKind,
      policyId,
    }),
    run: async (ports, permit, payload) => {
      const removed = await removePolicy(ports, permit, payload);
      return removed.ok ? viewSettings(ports, permit) : removed;
    },
  }),
};
