import { issueTypeBean, priorityBean, resolutionBean, statusBean } from '../../beans/choice-beans';
import { ISSUE_TYPES, PRIORITIES, PRIORITY, RESOLUTIONS } from '../../definitions/choices';
import type { Priority } from '../../definitions/choices';
import { STATUSES } from '../../definitions/statuses';
import { isCustom } from '../../fields/field';
import type { Field } from '../../fields/field';
import { jiraDate } from '../../site/zone-offset';
import { ok } from '../call';
import type { Answer, Call } from '../call';
import { platformPage } from '../page';
import type { Route } from '../router';

const fieldBean = (field: Field): unknown => ({
  id: field.id,
  key: field.key,
  name: field.name,
  custom: isCustom(field),
  orderable: field.isEditable,
  navigable: field.isHeavy !== true,
  searchable: field.clauseNames.length > 0,
  clauseNames: field.clauseNames,
  schema: field.schema,
});

function serverInfo(call: Call): Answer {
  const { baseUrl, zone } = call.core.site;
  return ok({
    baseUrl,
    displayUrl: baseUrl,
    displayUrlServicedeskHelpCenter: baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_300,
    buildDate: jiraDate(call.core.now(), zone),
    serverTime: jiraDate(call.core.now(), zone),
    scmInfo: 'sandbox',
    serverTitle: 'Jira',
    serverTimeZone: zone,
  });
}

const fullPriority = (priority: Priority, baseUrl: string): unknown => ({
  ...priorityBean(priority, baseUrl),
  statusColor: priority.statusColor,
  description: priority.description,
  isDefault: priority.id === PRIORITY.medium.id,
});

/** The lists that replace the deprecated plain ones. */
const searched = <T>(path: string, all: readonly T[], bean: (one: T, baseUrl: string) => unknown): Route => ({
  method: 'GET',
  path,
  handle: (call) =>
    ok(
      platformPage(
        call,
        path,
        all.map((one) => bean(one, call.core.site.baseUrl)),
      ),
    ),
});

const listed = <T>(path: string, all: readonly T[], bean: (one: T, baseUrl: string) => unknown): Route => ({
  method: 'GET',
  path,
  handle: (call) => ok(all.map((one) => bean(one, call.core.site.baseUrl))),
});

export const CATALOGUE_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/field', handle: (call) => ok(call.core.fields.all.map(fieldBean)) },
  listed('/rest/api/3/issuetype', ISSUE_TYPES, issueTypeBean),
  listed('/rest/api/3/priority', PRIORITIES, fullPriority),
  searched('/rest/api/3/priority/search', PRIORITIES, fullPriority),
  listed('/rest/api/3/status', STATUSES, statusBean),
  listed('/rest/api/3/resolution', RESOLUTIONS, resolutionBean),
  searched('/rest/api/3/resolution/search', RESOLUTIONS, (one, baseUrl) => ({
    ...resolutionBean(one, baseUrl),
    isDefault: false,
  })),
  { method: 'GET', path: '/rest/api/3/serverInfo', handle: serverInfo },
];
