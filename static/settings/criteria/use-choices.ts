import { useEffect, useState } from 'react';
import type { Named } from '../../../src/domain/criteria/history';
import { askJira, beansOf, isBean, type Bean } from '../../shared/ask-jira';

/** What the project's work items can have, as Jira names it to the reader; an empty list where Jira does not say. */
export interface Choices {
  readonly priorities: readonly Named[];
  readonly issueTypes: readonly Named[];
  readonly statuses: readonly Named[];
  readonly requestTypes: readonly Named[];
  readonly components: readonly Named[];
  readonly organisations: readonly Named[];
  readonly slas: readonly Named[];
}

const NOTHING: Choices = {
  priorities: [],
  issueTypes: [],
  statuses: [],
  requestTypes: [],
  components: [],
  organisations: [],
  slas: [],
};
const SLA_TYPE = 'com.atlassian.servicedesk:sd-sla-field';

/** Undefined while Jira is asked. */
export function useChoices(projectId: string): Choices | undefined {
  const [choices, setChoices] = useState<Choices>();
  useEffect(() => void readChoices(projectId).then(setChoices, () => setChoices(NOTHING)), [projectId]);
  return choices;
}

/** Read side by side; what Jira refuses is left empty. */
export async function readChoices(projectId: string): Promise<Choices> {
  const [priorities, types, components, fields, desk] = await Promise.all([
    askJira('/rest/api/3/priority/search?maxResults=100'),
    askJira(`/rest/api/3/project/${projectId}/statuses`),
    askJira(`/rest/api/3/project/${projectId}/components`),
    askJira('/rest/api/3/field'),
    readDesk(projectId),
  ]);
  return {
    priorities: named(valuesOf(priorities)),
    issueTypes: named(beansOf(types)),
    statuses: named(beansOf(types).flatMap((type) => beansOf(type['statuses']))),
    components: named(beansOf(components)),
    slas: named(beansOf(fields).filter(({ schema }) => isBean(schema) && schema['custom'] === SLA_TYPE)),
    ...desk,
  };
}

async function readDesk(projectId: string): Promise<Pick<Choices, 'requestTypes' | 'organisations'>> {
  const desks = await askJira('/rest/servicedeskapi/servicedesk?limit=100');
  const desk = valuesOf(desks).find((one) => String(one['projectId']) === projectId);
  if (!desk) return { requestTypes: [], organisations: [] };
  const own = `/rest/servicedeskapi/servicedesk/${String(desk['id'])}`;
  const [requestTypes, organisations] = await Promise.all([
    askJira(`${own}/requesttype?limit=100`),
    askJira(`${own}/organization?limit=50`),
  ]);
  return { requestTypes: named(valuesOf(requestTypes)), organisations: named(valuesOf(organisations)) };
}

const valuesOf = (page: unknown): readonly Bean[] => (isBean(page) ? beansOf(page['values']) : []);

/** Each id once: several types of work item share their statuses. */
function named(beans: readonly Bean[]): readonly Named[] {
  const found = beans.flatMap(({ id, name }) => (typeof name === 'string' ? [{ id: String(id), name }] : []));
  return found.filter(({ id }, index) => found.findIndex((one) => one.id === id) === index);
}
