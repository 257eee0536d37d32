import { importKey } from '../import-project';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { ServiceProject } from '../site/site-desk';

const PAGE = 100;

/** A project of which something may be kept. One that Jira does not list any more has no name but its id. */
export interface KeptProject extends ServiceProject {
  readonly isUnlisted?: true;
}

/**
 * What can be removed: the service projects that the admin sees, and those that were switched on once and that Jira lists neither to the
 * admin nor to the app: archived, in the trash, or gone for good. Where there are more projects than are read, none of the latter is named.
 */
export async function projectsKept(ports: Ports, permit: SitePermit): Promise<readonly KeptProject[]> {
  const { projects, more } = await permit.site.serviceProjects();
  if (more) return projects;
  const listed = new Set(projects.map(({ id }) => id));
  const once = await everSwitchedOn(ports);
  if (once.every((id) => listed.has(id))) return projects;
  for (const id of await ports.desk.switchedOnProjects()) listed.add(id);
  const unlisted = once.filter((id) => !listed.has(id));
  return [
    ...projects,
    ...unlisted.map((id): KeptProject => ({ id, key: id, name: '', switchedOn: false, isUnlisted: true })),
  ];
}

/** Each has a row of its first look, which goes with everything else when its data are removed. */
async function everSwitchedOn({ store }: Ports): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.query('job', {
      index: 'by-kind',
      partition: ['import'],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.rows.map(({ key }) => key.slice(importKey('').length)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}
