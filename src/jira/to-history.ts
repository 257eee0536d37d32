import * as v from 'valibot';
import type { IssueHistory, Named } from '../domain/criteria/history';
import type { ProjectSettings } from '../domain/policy/project-settings';
import { decodeAnswer } from './jira-answer';
import type { ChangeHistory } from './changelog-answer';
import type { CommentAnswer } from './comment-answer';
import type { IssueAnswer } from './issue-answer';
import { jiraUser, named, type JiraUser } from './jira-shapes';
import { jiraTime } from './jira-time';
import type { KnownSite } from './known-site';
import { teamAnswer } from './team-answer';
import { toChanges } from './to-changes';
import { toComments } from './to-comments';
import { toLinkedIncidents } from './to-linked-incidents';
import { slaAnswer, toSlas } from './to-slas';

/** What Jira Service Management calls incidents when it sets up a project; a site in another language names its own in the settings. */
const INCIDENT_TYPES = ['Incident', '[System] Incident'];

/** Everything that was read of one issue. */
export interface ReadIssue {
  readonly issue: IssueAnswer;
  readonly histories: readonly ChangeHistory[];
  readonly comments: readonly CommentAnswer[];
  readonly facts: KnownSite;
  readonly settings: ProjectSettings;
  readonly readAt: number;
}

const requestType = v.nullish(v.object({ requestType: v.nullish(named, null) }), null);
const namedList = v.nullish(v.array(named), []);
const people = v.nullish(v.array(jiraUser), []);
const rating = v.nullish(v.object({ rating: v.nullish(v.number(), null) }), null);

/** Jira's issue as the domain knows it. @throws OddAnswer when a field is not what its type promises. */
export function toHistory({ issue, histories, comments, facts, settings, readAt }: ReadIssue): IssueHistory {
  const { fields } = issue;
  const ids = facts.fields;
  const teamFieldId = settings.teamFieldId ?? ids.team;
  const custom = <T>(id: string | null, schema: v.GenericSchema<unknown, T>): T =>
    decodeAnswer(`field ${id ?? 'none'} of an issue`, schema, id === null ? undefined : fields[id]);
  const organisations = custom(ids.organisations, namedList);
  const customers = [fields.reporter, ...custom(ids.participants, people)];
  return {
    id: issue.id,
    key: issue.key,
    projectId: fields.project.id,
    readAt,
    createdAt: fields.created,
    ...(fields.updated === null ? {} : { updatedAt: fields.updated }),
    reporterId: fields.reporter?.accountId ?? null,
    issueType: fields.issuetype,
    requestType: custom(ids.requestType, requestType)?.requestType ?? null,
    status: fields.status,
    priority: fields.priority,
    assignee: fields.assignee && personName(fields.assignee),
    team: custom(teamFieldId, teamAnswer),
    securityLevel: fields.security,
    labels: fields.labels.map((label) => ({ id: label, name: label })),
    components: fields.components,
    organisations,
    services: custom(ids.services, namedList),
    vipCustomer: organisations.some(({ id }) => settings.vipOrganisations.includes(id)),
    watchers: fields.watches?.watchCount ?? null,
    votes: fields.votes?.votes ?? null,
    satisfaction: ids.satisfaction === null ? null : satisfied(custom, ids),
    changes: toChanges(histories, { facts, teamFieldId }),
    comments: toComments(comments, new Set(customers.flatMap((person) => person?.accountId ?? []))),
    slas: toSlas(ids.slas.map((id) => custom(id, slaAnswer))),
    linkedIncidents: toLinkedIncidents({
      ends: fields.issuelinks,
      histories,
      incidentTypes: settings.incidentTypes ?? INCIDENT_TYPES,
      createdAt: fields.created,
      readAt,
    }),
    similarItems: null,
  };
}

const personName = ({ accountId, displayName }: JiraUser): Named => ({ id: accountId, name: displayName });

function satisfied(
  custom: <T>(id: string | null, schema: v.GenericSchema<unknown, T>) => T,
  ids: KnownSite['fields'],
): NonNullable<IssueHistory['satisfaction']> {
  return {
    rating: custom(ids.satisfaction, rating)?.rating ?? null,
    ratedAt: custom(ids.satisfactionDate, v.nullish(jiraTime, null)),
  };
}
