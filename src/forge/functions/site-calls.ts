import * as v from 'valibot';
import { switchFromSite } from '../../app/site/switch-from-site';
import { viewSiteProjects } from '../../app/site/view-site-projects';
import type { SiteCalls } from '../../contract/site-calls';
import type { CallTable } from '../define-calls';
import { projectId } from '../payload-fields';
import { onSite } from '../prepared-call';

const permission = 'run-site';

/** Calls of the page of the whole site. */
export const SITE_CALLS: CallTable<SiteCalls> = {
  'site.projects': onSite({ permission, payload: v.object({}), run: viewSiteProjects }),
  'site.switch-project': onSite({
    permission,
    payload: v.object({ id: projectId, on: v.boolean() }),
    run: async (ports, permit, payload) => {
      const switched = await switchFromSite(ports, permit, payload);
      return switched.ok ? viewSiteProjects(ports, permit) : switched;
    },
  }),
};
