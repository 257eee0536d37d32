import { route } from '@forge/api';
import * as v from 'valibot';
import type { ServiceProject, SiteDesk } from '../../app/site/site-desk';
import type { Caller } from '../caller';
import type { JiraClient } from './jira-client';
import { OddAnswer } from '../../jira/jira-answer';
import { PROPERTY } from './project-switch';
import { findIssues } from './find-issues';
import { newestIssue, probeProject, probeSite } from './site-probe';

const PAGE = 50;
/** 500 service projects: beyond that a site is run by its projects' own settings pages. */
const MOST_PAGES = 10;

const page = v.object({
  isLast: v.nullish(v.boolean(), true),
  values: v.array(v.object({ id: v.string(), key: v.string(), name: v.string() })),
});

/** The site as the calling admin sees it. */
export const siteDesk = ({ jira, app }: Caller): SiteDesk => ({
  probeProject: (projectId, roleName) => probeProject({ jira, app }, projectId, roleName),
  probeSite: () => probeSite({ jira, app }),
  findIssues: (keys) => findIssues(jira, keys),
  newestIssue: (projectId) => newestIssue({ jira }, projectId),
  async serviceProjects() {
    const all = await readProjects(jira, null);
    const on = await readProjects(jira, `[${PROPERTY}].on="true"`);
    const ids = new Set(on.projects.map(({ id }) => id));
    return {
      projects: all.projects
        .map((project): ServiceProject => ({ ...project, switchedOn: ids.has(project.id) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
      more: all.more,
    };
  },
});

async function readProjects(jira: JiraClient, query: string | null) {
  const projects: { readonly id: string; readonly key: string; readonly name: string }[] = [];
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const at = `startAt=${projects.length}&maxResults=${PAGE}`;
    const params = new URLSearchParams(`typeKey=service_desk&${at}`);
    if (query !== null) params.set('propertyQuery', query);
    const answer = await jira.read(
      { what: 'list service projects', route: route`/rest/api/3/project/search?${params}` },
      page,
      ({ values }) => values.length,
    );
    if (!answer) throw new OddAnswer('Jira does not let an admin list projects');
    projects.push(...answer.values.map(({ id, key, name }) => ({ id, key, name })));
    if (answer.isLast || answer.values.length === 0) return { projects, more: false };
  }
  return { projects, more: true };
}
