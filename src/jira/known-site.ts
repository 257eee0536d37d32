import * as v from 'valibot';
import { jiraStatus } from './jira-shapes';
import { SATISFACTION_DATE_TYPE, SATISFACTION_TYPE } from './satisfaction-fields';

/** Fields are found by the type of their schema, never by name: names are the site's own, in its own language. */
const TYPES = {
  requestType: 'com.atlassian.servicedesk:vp-origin',
  organisations: 'com.atlassian.servicedesk:sd-customer-organizations',
  participants: 'com.atlassian.servicedesk:sd-request-participants',
  satisfaction: SATISFACTION_TYPE,
  satisfactionDate: SATISFACTION_DATE_TYPE,
  services: 'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype',
  team: 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team',
} as const;
const SLA_TYPE = 'com.atlassian.servicedesk:sd-sla-field';

const fieldId = v.nullable(v.string());

/** What must be known of a site before one of its issues can be read: which field is which, and what each status means. */
export const knownSite = v.object({
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
  }),
  statuses: v.record(
    v.string(),
    v.object({ id: v.string(), name: v.string(), category: v.picklist(['new', 'indeterminate', 'done']) }),
  ),
});
export type KnownSite = v.InferOutput<typeof knownSite>;

/** Jira's answers to `field` and `status`, which say all of that. */
export const fieldList = v.array(
  v.object({
    id: v.string(),
    key: v.nullish(v.string(), null),
    schema: v.nullish(v.object({ custom: v.nullish(v.string(), null) }), null),
  }),
);
export const statusList = v.array(jiraStatus);

export function knownSiteOf(
  fields: v.InferOutput<typeof fieldList>,
  statuses: v.InferOutput<typeof statusList>,
): KnownSite {
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
    },
    statuses: Object.fromEntries(statuses.map((status) => [status.id, status])),
  };
}
