import * as v from 'valibot';
import { SITE_SCOPE } from '../../app/load-policies';
import { runSelfTest, sendTestMail } from '../../app/self-test/run-self-test';
import { setLock } from '../../app/site/set-lock';
import { switchFromSite } from '../../app/site/switch-from-site';
import { viewSiteProjects } from '../../app/site/view-site-projects';
import { exportSettings } from '../../app/transfer/export-settings';
import { importSettings } from '../../app/transfer/import-settings';
import { planImport } from '../../app/transfer/plan-import';
import { viewSettings } from '../../app/view-settings';
import type { SiteCalls } from '../../contract/site-calls';
import { done } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import { fileJson, policyId, policyKind, projectId, revision } from '../payload-fields';
import { onSite } from '../prepared-call';

const permission = 'run-site';

/** Calls of the page of the whole site. */
export const SITE_CALLS: CallTable<SiteCalls> = {
  'site.projects': onSite({ permission, payload: v.object({}), run: viewSiteProjects }),
  'site.lock': onSite({
    permission,
    payload: v.object({
      generation: revision,
      kind: policyKind,
      policyId: v.nullable(policyId),
      locked: v.boolean(),
    }),
    run: async (ports, permit, payload) => {
      const set = await setLock(ports, permit, payload);
      return set.ok ? viewSettings(ports, { ...permit, projectId: SITE_SCOPE }) : set;
    },
  }),
  'site.export': onSite({
    permission,
    payload: v.object({ only: v.nullable(v.pipe(v.string(), v.maxLength(255))) }),
    run: exportSettings,
  }),
  'site.plan-import': onSite({
    permission,
    payload: v.object({ file: fileJson }),
    run: async (ports, permit, { file }) => {
      const worked = await planImport(ports, permit, file);
      return worked.ok ? done(worked.value.plan) : worked;
    },
  }),
  'site.import': onSite({
    permission,
    payload: v.object({ file: fileJson, basis: v.pipe(v.string(), v.maxLength(10_000)) }),
    run: importSettings,
  }),
  'site.self-test': onSite({ permission, payload: v.object({}), run: runSelfTest }),
  'site.test-mail': onSite({ permission, payload: v.object({ id: projectId }), run: sendTestMail }),
  'site.switch-project': onSite({
    permission,
    payload: v.object({ id: projectId, on: v.boolean() }),
    run: async (ports, permit, payload) => {
      const switched = await switchFromSite(ports, permit, payload);
      return switched.ok ? viewSiteProjects(ports, permit) : switched;
    },
  }),
};
