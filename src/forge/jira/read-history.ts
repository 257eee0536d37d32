import { route } from '@forge/api';
import * as v from 'valibot';
import { loadPolicies } from '../../app/load-policies';
import type { Desk } from '../../app/ports/desk';
import type { IssueHistory } from '../../domain/criteria/history';
import type { ChangeHistory } from '../../jira/changelog-answer';
import type { DeskParts } from './desk-parts';
import { historyFields, issueAnswer, type IssueAnswer } from '../../jira/issue-answer';
import { decodeAnswer } from '../../jira/jira-answer';
import { changelogsOf } from './long-changelogs';
import { allComments } from './read-rest';
import { teamFieldsOf } from './team-fields';
import { toHistory } from '../../jira/to-history';

/** With all these fields Jira gives at most a hundred issues at once; fewer keep an answer within the function's memory. */
const AT_ONCE = 50;

const bulk = v.object({ issues: v.array(v.unknown()) });
const searched = v.object({ issues: v.array(v.unknown()), nextPageToken: v.nullish(v.string(), null) });
const PROJECT_ID = /^\d{1,19}$/u;

/** One issue in one request, and more only where its changelog or its comments go on. */
export async function readHistory(parts: DeskParts, issueId: string): Promise<IssueHistory | undefined> {
  const fields = (await askedFields(parts)).join(',');
  const where = route`/rest/api/3/issue/${issueId}?fields=${fields}&expand=changelog`;
  const issue = await parts.app.read({ what: 'read an issue', route: where }, issueAnswer);
  return issue && (await historiesOf(parts, [issue]))[0];
}

/** Many issues, in as few requests as Jira allows. Of those that are gone, or out of the app's sight, nothing is returned. */
export async function readHistories(
  parts: DeskParts,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, IssueHistory>> {
  const found = new Map<string, IssueHistory>();
  const fields = await askedFields(parts);
  for (let from = 0; from < issueIds.length; from += AT_ONCE) {
    const body = { issueIdsOrKeys: issueIds.slice(from, from + AT_ONCE), fields, expand: ['changelog'] };
    const request = {
      what: 'read issues',
      route: route`/rest/api/3/issue/bulkfetch`,
      method: 'POST',
      body,
    } as const;
    const page = await parts.app.read(request, bulk, ({ issues }) => issues.length);
    const issues = (page?.issues ?? []).map((value) => decodeAnswer('read issues', issueAnswer, value));
    for (const history of await historiesOf(parts, issues)) found.set(history.id, history);
  }
  return found;
}

/** A page of a project's open issues with their past: a search brings both at a point an issue. */
export async function openIssues(
  parts: DeskParts,
  projectId: string,
  cursor: string | null,
  limit: number,
): ReturnType<Desk['openIssues']> {
  if (!PROJECT_ID.test(projectId)) throw new Error(`'${projectId}' is no project id`);
  const body = {
    jql: `project = ${projectId} AND statusCategory != Done ORDER BY priority DESC, created DESC`,
    fields: await askedFields(parts),
    expand: 'changelog',
    maxResults: limit,
    ...(cursor === null ? {} : { nextPageToken: cursor }),
  };
  const request = {
    what: 'find open issues',
    route: route`/rest/api/3/search/jql`,
    method: 'POST',
    body,
  } as const;
  const page = await parts.app.read(request, searched, ({ issues }) => issues.length);
  const issues = (page?.issues ?? []).map((value) => decodeAnswer('find open issues', issueAnswer, value));
  return { histories: await historiesOf(parts, issues), cursor: page?.nextPageToken ?? null };
}

async function askedFields(parts: DeskParts): Promise<string[]> {
  const [facts, teams] = await Promise.all([parts.facts.get(), teamFieldsOf(parts)]);
  return historyFields(facts, teams);
}

async function historiesOf(parts: DeskParts, issues: readonly IssueAnswer[]): Promise<IssueHistory[]> {
  const changelogs = await changelogsOf(parts.app, issues);
  const histories: IssueHistory[] = [];
  for (const issue of issues) histories.push(await historyOf(parts, issue, changelogs.get(issue.id) ?? []));
  return histories;
}

async function historyOf(
  parts: DeskParts,
  issue: IssueAnswer,
  histories: readonly ChangeHistory[],
): Promise<IssueHistory> {
  const [facts, policies, comments] = await Promise.all([
    parts.facts.get(),
    loadPolicies(parts.store, issue.fields.project.id),
    allComments(parts.app, issue),
  ]);
  const settings = policies.settings.body;
  return toHistory({ issue, histories, comments, facts, settings, readAt: parts.clock.now() });
}
