import * as v from 'valibot';
import { savePolicy } from '../../app/save-policy';
import { switchProject } from '../../app/switch-project';
import { viewSettings } from '../../app/view-settings';
import type { AdminCalls } from '../../contract/calls';
import type { CallTable } from '../define-calls';
import { json, policyId, projectId, revision } from '../payload-fields';
import { onProject } from '../prepared-call';

/** Calls of the settings page: what rules a project. */
export const ADMIN_CALLS: CallTable<AdminCalls> = {
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
