import type { JiraServer, ProductEvent, SiteParts } from '../../boundary';
import type { EventFilter } from '../manifest/manifest';
import { compileExpression, Lookup } from './filter-expression';

export interface FilterParts {
  readonly jira: Pick<JiraServer, 'property'>;
  readonly log: SiteParts['log'];
  readonly licensed: () => boolean;
}

/** Makes the filter of one subscription. Its expression is compiled at once, so a bad one is found when the site is made. */
export function createTriggerFilter(
  triggerKey: string,
  filter: EventFilter,
  parts: FilterParts,
): (event: ProductEvent) => boolean {
  const evaluate = filter.expression === undefined ? undefined : compileExpression(filter.expression);
  return (event) => {
    if (filter.ignoreSelf && event.causedBy === 'app') return false;
    if (filter.appIsLicensed && !parts.licensed()) return false;
    if (!evaluate) return true;
    const result = evaluate({
      ...event.payload,
      eventType: event.eventType,
      runtime: runtimeOf(event, parts.jira),
    });
    if (result.ok && typeof result.value === 'boolean') return result.value;
    if (filter.onError.endsWith('AND_LOG')) {
      const why = result.ok ? 'the result is not true or false' : result.why;
      parts.log({
        level: 'error',
        source: `trigger:${triggerKey}`,
        text: `${event.eventType}: filter failed (${filter.onError}): ${why}`,
      });
    }
    return filter.onError.startsWith('RECEIVE');
  };
}

/** `event.runtime`: the properties of the project, issue and user that the event is about, read when they are asked for. */
function runtimeOf({ payload }: ProductEvent, jira: FilterParts['jira']): Record<string, unknown> {
  const { id: issueId, fields } = asRecord(payload['issue']);
  const projectId = asRecord(asRecord(fields)['project'])['id'] ?? asRecord(payload['project'])['id'];
  const holder = (entity: 'project' | 'issue' | 'user', id: unknown): unknown =>
    typeof id !== 'string' ? null : { properties: new Lookup((key) => jira.property(entity, id, key)) };
  return {
    project: holder('project', projectId),
    issue: holder('issue', issueId),
    user: holder('user', payload['atlassianId']),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
