import { route, type Route } from '@forge/api';
import * as v from 'valibot';
import type { Outcome } from '../../app/ports/desk';
import type { FieldDesk } from '../../app/ports/field-desk';
import type { DeskParts } from './desk-parts';
import type { JiraClient, Written } from './jira-client';
import { jiraStatus } from '../../jira/jira-shapes';
import { whoMayBrowse } from './may-browse';
import { namedField } from './named-field';
import { readTeam, setTeam, teamFieldOf } from './team-desk';
import { knownTeam } from './known-team';

const chosen = v.nullish(v.object({ id: v.string() }), null);
const answer = v.object({
  fields: v.object({
    priority: chosen,
    security: chosen,
    status: v.nullish(jiraStatus, null),
    labels: v.nullish(v.array(v.string()), []),
  }),
});
const property = v.object({ value: v.unknown() });
const transitions = v.object({ transitions: v.array(v.object({ id: v.string(), to: jiraStatus })) });
const levels = v.object({ levels: v.array(v.object({ id: v.string() })) });

const SYSTEM = { priority: 'priority', status: 'status', security: 'security', label: 'labels' } as const;

/** Single fields of a subject: system fields by their ids, the team by the type of its field or the project's setting. */
export const fieldDesk = (parts: DeskParts): FieldDesk => ({
  async read(issueId, projectId, of) {
    if (of.field === 'property') return readProperty(parts.app, issueId, of.name);
    const asked = of.field === 'team' ? 'status' : SYSTEM[of.field];
    const where = route`/rest/api/3/issue/${issueId}?fields=${asked}`;
    const found = await parts.app.read({ what: 'read a field of a work item', route: where }, answer);
    if (!found) return undefined;
    const { priority, security, status, labels } = found.fields;
    switch (of.field) {
      case 'team':
        return knownTeam(parts, projectId, await readTeam(parts, issueId, projectId));
      case 'label':
        return labels.includes(of.name) ? 'on' : null;
      case 'status':
        return status?.id ?? null;
      case 'priority':
        return priority?.id ?? null;
      case 'security':
        return security?.id ?? null;
    }
  },

  idOf: (projectId, of, name) => namedField(parts, projectId, of, name),

  async write(issueId, projectId, of, value) {
    const edit = (body: object): Promise<Outcome> =>
      put(parts.app, route`/rest/api/3/issue/${issueId}`, body);
    switch (of.field) {
      case 'priority':
      case 'security':
        return edit({ fields: { [of.field]: value === null ? null : { id: value } } });
      case 'label':
        return edit({ update: { labels: [{ [value === null ? 'remove' : 'add']: of.name }] } });
      case 'property':
        return writeProperty(parts.app, issueId, of.name, value);
      case 'status':
        return value === null
          ? { kind: 'refused', why: 'a work item always has a status' }
          : transition(parts.app, issueId, value);
      case 'team': {
        if (value !== null) return setTeam(parts, { issueId, projectId, team: value, assigneeId: null });
        const fieldId = await teamFieldOf(parts, projectId);
        return fieldId === null ? { kind: 'done' } : edit({ fields: { [fieldId]: null } });
      }
    }
  },

  whoSees: (issueId, people) => whoMayBrowse(parts.app, issueId, people),

  async mayUseLevel(projectId, levelId) {
    const where = route`/rest/api/3/project/${projectId}/securitylevel`;
    const listed = await parts.app.read(
      { what: 'list the security levels the app may use', route: where },
      levels,
      (found) => found.levels.length,
    );
    return listed?.levels.some(({ id }) => id === levelId) ?? false;
  },
});

/** A property that is not there and an issue that is not seen are denied alike: the write that follows tells them apart. */
async function readProperty(app: JiraClient, issueId: string, key: string): Promise<string | null> {
  const where = route`/rest/api/3/issue/${issueId}/properties/${key}`;
  const found = await app.read({ what: 'read a property of a work item', route: where }, property);
  return found ? 'on' : null;
}

async function writeProperty(
  app: JiraClient,
  issueId: string,
  key: string,
  value: string | null,
): Promise<Outcome> {
  const where = route`/rest/api/3/issue/${issueId}/properties/${key}`;
  if (value !== null) return put(app, where, true);
  return doneOnly(await app.write({ what: 'remove a property', route: where, method: 'DELETE' }));
}

async function transition(app: JiraClient, issueId: string, statusId: string): Promise<Outcome> {
  const where = route`/rest/api/3/issue/${issueId}/transitions`;
  const offered = await app.read(
    { what: 'read an issue’s transitions', route: where },
    transitions,
    (found) => found.transitions.length,
  );
  const way = offered?.transitions.find(({ to }) => to.id === statusId);
  if (!way)
    return { kind: 'refused', why: `its workflow offers no way to status ${statusId} from where it is` };
  const body = { transition: { id: way.id } };
  return doneOnly(await app.write({ what: 'transition', route: where, method: 'POST', body }));
}

const put = async (app: JiraClient, where: Route, body: unknown): Promise<Outcome> =>
  doneOnly(await app.write({ what: 'write a field of a work item', route: where, method: 'PUT', body }));

const doneOnly = (written: Written): Outcome => (written.kind === 'done' ? { kind: 'done' } : written);
