import * as v from 'valibot';
import { inheritPolicy } from '../../app/inherit-policy';
import { goBack } from '../../app/policy-history/go-back';
import { pagePolicyHistory } from '../../app/policy-history/page-policy-history';
import { viewSettings } from '../../app/view-settings';
import type { PolicyHistoryCalls } from '../../contract/policy-history-calls';
import type { CallTable } from '../define-calls';
import { cursor, policyId, policyKind, revision, scopeId } from '../payload-fields';
import { onScope } from '../prepared-call';

const permission = 'set-policies';
const onPolicy = { projectId: scopeId, generation: revision, kind: policyKind, policyId };

/** Calls about where policies come from and what they were before, of a project or of the site. */
export const POLICY_HISTORY_CALLS: CallTable<PolicyHistoryCalls> = {
  'policy.history': onScope({
    permission,
    payload: v.object({ projectId: scopeId, cursor }),
    run: pagePolicyHistory,
  }),
  'policy.go-back': onScope({
    permission,
    payload: v.object({ ...onPolicy, version: revision }),
    run: async (ports, permit, payload) => {
      const saved = await goBack(ports, permit, payload);
      return saved.ok ? viewSettings(ports, permit) : saved;
    },
  }),
  'policy.inherit': onScope({
    permission,
    payload: v.object(onPolicy),
    run: async (ports, permit, payload) => {
      const given = await inheritPolicy(ports, permit, payload);
      return given.ok ? viewSettings(ports, permit) : given;
    },
  }),
};
