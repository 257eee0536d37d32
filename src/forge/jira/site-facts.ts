import { route } from '@forge/api';
import * as v from 'valibot';
import { HOUR } from '../../domain/time';
import { appFieldIds } from './app-fields';
import type { JiraClient } from './jira-client';
import { JiraRefused } from '../../jira/jira-answer';
import { fieldList, knownSite, knownSiteOf, statusList } from '../../jira/known-site';
import { storedMemo, type StoredMemo } from './stored-memo';
import type { Clock } from '../../app/ports/ports';
import type { Store } from '../../app/ports/store';

const siteFacts = v.object({
  ...knownSite.entries,
  fields: v.object({
    ...knownSite.entries.fields.entries,
    /** The app's own two. */
    state: v.nullable(v.string()),
    nextDue: v.nullable(v.string()),
  }),
});

/** What the app knows of a site. */
export type SiteFacts = v.InferOutput<typeof siteFacts>;

/** A new SLA or field is seen after so long at the latest. */
const VALID_MS = 6 * HOUR;

export function siteFactsMemo(
  app: JiraClient,
  parts: { readonly store: Store; readonly clock: Clock },
): StoredMemo<SiteFacts> {
  return storedMemo({
    ...parts,
    id: 'site-facts',
    schema: siteFacts,
    validMs: VALID_MS,
    ask: () => askSiteFacts(app),
  });
}

async function askSiteFacts(app: JiraClient): Promise<SiteFacts> {
  const [fields, statuses] = await Promise.all([
    app.read(
      { what: 'list the fields', route: route`/rest/api/3/field` },
      fieldList,
      (found) => found.length,
    ),
    app.read(
      { what: 'list the statuses', route: route`/rest/api/3/status` },
      statusList,
      (found) => found.length,
    ),
  ]);
  if (!fields || !statuses) throw new JiraRefused('list the site’s fields and statuses', 403, null);
  const known = knownSiteOf(fields, statuses);
  return { ...known, fields: { ...known.fields, ...appFieldIds(fields) } };
}
