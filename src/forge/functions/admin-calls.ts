import * as v from 'valibot';
import { readEngineHealth } from '../../app/engine-health';
import { savePolicy } from '../../app/save-policy';
import { switchProject } from '../../app/switch-project';
import { viewSettings } from '../../app/view-settings';
import type { AdminCalls } from '../../contract/calls';
import { done } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import { json, policyId, policyKind, projectId, revision, scopeId } from '../payload-fields';
import { onProject, onScope, onSite } from '../prepared-call';
import { CRITERIA_CALLS } from './criteria-calls';
import { COVERAGE_CALLS } from './coverage-calls';
import { LAB_CALLS } from './lab-calls';
import { POLICY_CALLS } from './policy-calls';
import { POLICY_HISTORY_CALLS } from './policy-history-calls';
import { DATA_CALLS } from './data-calls';
import { SITE_CALLS } from './site-calls';
import { TRANSFER_CALLS } from './transfer-calls';

/** Calls of the settings pages: what rules a project, and how the site's engine is doing. */
export const ADMIN_CALLS: CallTable<AdminCalls> = {
  ...CRITERIA_CALLS,
  ...POLICY_CALLS,
  ...POLICY_HISTORY_CALLS,
  ...COVERAGE_CALLS,
  ...LAB_CALLS,
  ...SITE_CALLS,
  ...DATA_CALLS,
  ...TRANSFER_CALLS,
  'settings.view': onScope({
    permission: 'set-policies',
    payload: v.object({ projectId: scopeId }),
    run: viewSettings,
  }),
  'project.switch': onProject({
    permission: 'set-policies',
    payload: v.object({ projectId, on: v.boolean() }),
    run: async (ports, permit, payload) => {
      const switched = await switchProject(ports, permit, payload);
      return switched.ok ? viewSettings(ports, permit) : switched;
    },
  }),
  'engine.health': onSite({
    permission: 'run-site',
    payload: v.object({}),
    run: async (ports) => done(await readEngineHealth(ports)),
  }),
  'policy.save': onScope({
    permission: 'set-policies',
    payload: v.object({
      projectId: scopeId,
      generation: revision,
      kind: policyKind,
      policyId,
      body: json,
    }),
    run: async (ports, permit, payload) => {
      const saved = await savePolicy(ports, permit, payload);
      return saved.ok ? viewSettings(ports, permit) : saved;
    },
  }),
};
