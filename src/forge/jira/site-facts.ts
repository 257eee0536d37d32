import { route } from '@forge/api';
import * as v from 'valibot';
import { HOUR } from '../../domain/time';
import { appFieldIds } from './app-fields';
import type { JiraClient } from './jira-client';
import { JiraRefused } from './jira-answer';
import { jiraStatus } from './jira-shapes';
import { storedMemo, type StoredMemo } from './stored-memo';
import type { Clock } from '../../app/ports/ports';
import type { Store } from '../../app/ports/store';

/** Fields are found by the type of their schema, never by name: names are the site's own, in its own language. */
const TYPES = {
  requestType: 'com.atlassian.servicedesk:vp-origin',
  organisations: 'com.atlassian.servicedesk:sd-customer-organizations',
  participants: 'com.atlassian.servicedesk:sd-request-participants',
  satisfaction: 'com.atlassian.servicedesk:sd-request-feedback',
  satisfactionDate: 'com.atlassian.servicedesk:sd-request-feedback-date',
  services: 'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype',
  team: 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team',
} as const;
const SLA_TYPE = 'com.atlassian.servicedesk:sd-sla-field';

const fieldId = v.nullable(v.string());
const siteFacts = v.object({
  /** Ids of the site's fields of each type, null where there is none. */
  fields: v.object({
    requestType: fieldId,
    organisations: fieldId,
    participants: fieldId,
    satisfaction: fieldId,
    satisfactionDate: fieldId,
    services: fieldId,
    team: fieldId,
    slas: v.array(v.string()),
    /** The app's own two. */
    state: fieldId,
    nextDue: fieldId,
  }),
  statuses: v.record(
    v.string(),
    v.object({ id: v.string(), name: v.string(), category: v.picklist(['new', 'indeterminate', 'done']) }),
  ),
});

/** What must be known of a site before one of its issues can be read: which field is which, and what each status means. */
export type SiteFacts = v.InferOutput<typeof siteFacts>;

const fieldList = v.array(
  v.object({
    id: v.string(),
    key: v.nullish(v.string(), null),
    schema: v.nullish(v.object({ custom: v.nullish(v.string(), null) }), null),
  }),
);

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
      v.array(jiraStatus),
      (found) => found.length,
    ),
  ]);
  if (!fields || !statuses) throw new JiraRefused('list the site’s fields and statuses', 403, null);
  const idOf = (type: string) => fields.find(({ schema }) => schema?.custom === type)?.id ?? null;
  return {
    fields: {
      requestType: idOf(TYPES.requestType),
      organisations: idOf(TYPES.organisations),
      participants: idOf(TYPES.participants),
      satisfaction: idOf(TYPES.satisfaction),
      satisfactionDate: idOf(TYPES.satisfactionDate),
      services: idOf(TYPES.services),
      team: idOf(TYPES.team),
      slas: fields.filter(({ schema }) => schema?.custom === SLA_TYPE).map(({ id }) => id),
      ...appFieldIds(fields),
    },
    statuses: Object.fromEntries(statuses.map((status) => [status.id, status])),
  };
}
