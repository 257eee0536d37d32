import { route } from '@forge/api';
import * as v from 'valibot';
import { decodeAnswer } from '../../jira/jira-answer';
import { jiraUser, named } from '../../jira/jira-shapes';
import { jiraTime } from '../../jira/jira-time';
import type { JiraClient } from './jira-client';
import type { SiteFacts } from './site-facts';

const PAGE = 50;
/** An organisation of more members than that is not looked through for one of them. */
const MOST_MEMBERS = 2_000;

const member = v.object({ accountId: v.string() });
const members = v.object({ isLastPage: v.nullish(v.boolean(), true), values: v.array(member) });
const people = v.nullish(v.array(jiraUser), []);
const organisations = v.nullish(v.array(v.object({ id: v.pipe(v.unknown(), v.transform(String)) })), []);
const person = v.object({ displayName: v.nullish(v.string(), '') });
const issue = v.object({
  id: v.string(),
  fields: v.looseObject({
    project: v.object({ id: v.string() }),
    created: jiraTime,
    priority: v.nullish(named, null),
    assignee: v.nullish(jiraUser, null),
    reporter: v.nullish(jiraUser, null),
    security: v.nullish(v.object({ id: v.string() }), null),
  }),
});

/** A request as the app reads it, to be told to nobody before the caller was found entitled to it. */
export interface PortalRequest {
  readonly issueId: string;
  readonly projectId: string;
  readonly createdAt: number;
  readonly priority: string | null;
  readonly assigneeId: string | null;
  readonly secured: boolean;
  /** Reporter and participants. */
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

/** The request behind a key; undefined when the app sees none. Jira also answers to old keys: what counts is the id it answers with. */
export async function readPortalRequest(
  app: JiraClient,
  { fields: ids }: Pick<SiteFacts, 'fields'>,
  key: string,
): Promise<PortalRequest | undefined> {
  const asked = [ids.participants, ids.organisations].filter((id) => id !== null);
  const fields = ['project', 'created', 'priority', 'assignee', 'reporter', 'security', ...asked].join(',');
  const where = route`/rest/api/3/issue/${key}?fields=${fields}`;
  const found = await app.read({ what: 'read a request', route: where }, issue);
  if (!found) return undefined;
  const { project, created, priority, assignee, reporter, security, ...custom } = found.fields;
  const participants = partOf(people, custom, ids.participants) ?? [];
  const shared = partOf(organisations, custom, ids.organisations) ?? [];
  return {
    issueId: found.id,
    projectId: project.id,
    createdAt: created,
    priority: priority?.name ?? null,
    assigneeId: assignee?.accountId ?? null,
    secured: security !== null,
    people: [...(reporter ? [reporter] : []), ...participants].map(({ accountId }) => accountId),
    organisations: shared.map(({ id }) => id),
  };
}

const partOf = <T>(
  schema: v.GenericSchema<unknown, T>,
  fields: Readonly<Record<string, unknown>>,
  id: string | null,
): T | null => (id === null ? null : decodeAnswer('read a request', schema, fields[id]));

/** Does the request belong to this person, or is it shared with them or with an organisation of theirs? */
export async function isTheirs(app: JiraClient, request: PortalRequest, accountId: string): Promise<boolean> {
  if (request.people.includes(accountId)) return true;
  for (const organisation of request.organisations)
    if (await isMember(app, organisation, accountId)) return true;
  return false;
}

async function isMember(app: JiraClient, organisation: string, accountId: string): Promise<boolean> {
  for (let start = 0; start < MOST_MEMBERS; start += PAGE) {
    const where = route`/rest/servicedeskapi/organization/${organisation}/user?start=${String(start)}&limit=${String(PAGE)}`;
    const page = await app.read(
      { what: 'read an organisation’s members', route: where },
      members,
      ({ values }) => values.length,
    );
    if (!page) return false;
    if (page.values.some((one) => one.accountId === accountId)) return true;
    if (page.isLastPage) return false;
  }
  return false;
}

/** What Jira calls somebody; null when it does not know them any more. */
export async function nameOf(app: JiraClient, accountId: string): Promise<string | null> {
  const where = route`/rest/api/3/user?accountId=${accountId}`;
  const found = await app.read({ what: 'read an owner’s name', route: where }, person);
  return found?.displayName ? found.displayName : null;
}
