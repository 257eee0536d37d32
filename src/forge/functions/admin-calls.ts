import * as v from 'valibot';
import { readEngineHealth } from '../../app/engine-health';
import { savePolicy } from '../../app/save-policy';
import { switchProject } from '../../app/switch-project';
import { viewSettings } from '../../app/view-settings';
import type { AdminCalls } from '../../contract/calls';
import { done } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import { json, policyId, projectId, revision } from '../payload-fields';
import { onProject, onSite } from '../prepared-call';
import { CRITERIA_CALLS } from './criteria-calls';
import { COVERAGE_CALLS } from './coverage-calls';
import { LAB_CALLS } from './lab-calls';
import { POLICY_CALLS } from './policy-calls';
import { SITE_CALLS } from './site-calls';

/** Calls of the settings pages: what rules a project, and how the site's engine is doing. */
export const ADMIN_CALLS: CallTable<AdminCalls> = {
  ...CRITERIA_CALLS,
  ...POLICY_CALLS,
  ...COVERAGE_CALLS,
  ...LAB_CALLS,
  ...SITE_CALLS,
  'settings.view': onProject({
    permission: 'set-policies',
    payload: v.object({ projectId }),
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
  'policy.save': onProject({
    permission: 'set-policies',
    payload: v.object({
      projectId,
      generation: revision,
      kind: v.pipe(v.string(), v.maxLength(50)),
      policyId,
      body: json,
    }),
    run: async (ports, permit, payload) => {
      const saved = await savePolicy(ports, permit, payload);
      return saved.ok ? viewSettings(ports, permit) : saved;
    },
  }),
};
