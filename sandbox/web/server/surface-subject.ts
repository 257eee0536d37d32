import type { Subject } from '../../platform/modules/visible-modules';
import type { ServedSite } from './served-site';
import { HttpProblem } from './http-problem';
import { callerOf } from './caller';

export const LOCATIONS = [
  'issue',
  'project',
  'project-settings',
  'global',
  'admin',
  'queue',
  'portal-request',
] as const;

async function idOf(
  site: ServedSite,
  accountId: string | undefined,
  path: string,
): Promise<Record<string, unknown>> {
  const answer = await site.jira.fetch(callerOf(accountId), 'GET', path, undefined);
  if (!answer.ok) throw new HttpProblem(`${path} is not there for this person.`, 404);
  return (await answer.json()) as Record<string, unknown>;
}

/** The ids that display conditions are judged on, of things that the person sees. */
export async function subjectOf(
  site: ServedSite,
  accountId: string | undefined,
  named: { readonly issue: string | undefined; readonly project: string | undefined },
): Promise<Subject> {
  if (named.issue !== undefined) {
    const { id, fields } = await idOf(
      site,
      accountId,
      `/rest/api/3/issue/${encodeURIComponent(named.issue)}?fields=project`,
    );
    const { project } = fields as { project: { id: string } };
    return { issueId: String(id), projectId: project.id };
  }
  if (named.project === undefined) return {};
  const { id } = await idOf(site, accountId, `/rest/api/3/project/${encodeURIComponent(named.project)}`);
  return { projectId: String(id) };
}
