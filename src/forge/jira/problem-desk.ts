import { route } from '@forge/api';
import * as v from 'valibot';
import type { NewProblem, ProblemDesk } from '../../app/review/problem-desk';
import { fail, done, type Result } from '../../domain/problem';
import { toAdf } from './adf';
import type { JiraClient } from './jira-client';
import { decodeAnswer } from '../../jira/jira-answer';
import { jiraTime } from '../../jira/jira-time';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]{0,254}-\d{1,19}$/u;
/** Jira Service Management calls its type so, with or without a prefix of its own. */
const PROBLEM_TYPE = /\bproblem\b/iu;

const found = v.object({ id: v.string(), key: v.string(), fields: v.object({ created: jiraTime }) });
const search = v.object({ issues: v.array(found) });
const project = v.object({
  issueTypes: v.array(v.object({ id: v.string(), name: v.string(), subtask: v.nullish(v.boolean(), false) })),
});
const made = v.object({ id: v.string(), key: v.string() });

/** Problems, looked for and created with the caller's own rights. */
export function problemDesk(jira: JiraClient): ProblemDesk {
  return {
    async find(key) {
      const wanted = key.trim().toUpperCase();
      if (!ISSUE_KEY.test(wanted)) return undefined;
      const where = route`/rest/api/3/issue/${wanted}?fields=created`;
      const there = await jira.read({ what: 'read a problem as the caller', route: where }, found);
      return there && { id: there.id, openedAt: there.fields.created };
    },
    create: (problem) => createOnce(jira, problem),
  };
}

/** A label says which review a problem belongs to: after a lost answer it is found again instead of being created twice. */
async function createOnce(
  jira: JiraClient,
  problem: NewProblem,
): Promise<Result<{ readonly id: string; readonly openedAt: number | null }>> {
  const label = `escalation-${problem.escalationId}`;
  const jql = `project = ${problem.projectId} AND labels = "${label}" ORDER BY created ASC`;
  const request = {
    what: 'look for a problem as the caller',
    route: route`/rest/api/3/search/jql`,
    method: 'POST',
    body: { jql, fields: ['created'], maxResults: 1 },
  } as const;
  const [earlier] = (await jira.read(request, search, ({ issues }) => issues.length))?.issues ?? [];
  if (earlier) return done({ id: earlier.id, openedAt: earlier.fields.created });
  const typeId = await problemType(jira, problem.projectId);
  if (typeId === undefined)
    return fail('invalid', 'The project has no work type for problems: link one of another project instead.');
  const fields = {
    project: { id: problem.projectId },
    issuetype: { id: typeId },
    summary: problem.summary,
    labels: [label],
    ...(problem.text === '' ? {} : { description: toAdf(problem.text, []) }),
  };
  const answer = await jira.write({
    what: 'create a problem as the caller',
    route: route`/rest/api/3/issue`,
    method: 'POST',
    body: { fields },
  });
  if (answer.kind === 'refused') return fail('forbidden', 'Jira does not let you create this problem.');
  if (answer.kind !== 'done') return fail('jira-unavailable', answer.why);
  const { id } = decodeAnswer('create a problem as the caller', made, answer.body);
  return done({ id, openedAt: null });
}

async function problemType(jira: JiraClient, projectId: string): Promise<string | undefined> {
  const where = route`/rest/api/3/project/${projectId}`;
  const there = await jira.read({ what: 'read a project’s work types as the caller', route: where }, project);
  return there?.issueTypes.find(({ name, subtask }) => !subtask && PROBLEM_TYPE.test(name))?.id;
}
