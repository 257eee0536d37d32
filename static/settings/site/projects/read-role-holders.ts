import { askJira, beansOf, isBean } from '../../../shared/ask-jira';

export interface RoleHolders {
  /** `missing`: the project has no role of that name. `hidden`: Jira does not tell. */
  readonly kind: 'found' | 'missing' | 'hidden';
  /** Account ids. */
  readonly people: readonly string[];
  /** Names of Jira groups. */
  readonly groups: readonly string[];
}

const none = (kind: RoleHolders['kind']): RoleHolders => ({ kind, people: [], groups: [] });

/** The people and groups of a project's role, asked of Jira as the reader. */
export async function readRoleHolders(projectId: string, role: string): Promise<RoleHolders> {
  const project = `/rest/api/3/project/${encodeURIComponent(projectId)}/role`;
  const roles = await askJira(project);
  if (!isBean(roles)) return none('hidden');
  const address: unknown = Object.hasOwn(roles, role) ? roles[role] : undefined;
  const id = typeof address === 'string' ? /\/role\/(\d+)$/.exec(address)?.[1] : undefined;
  if (id === undefined) return none('missing');
  const found = await askJira(`${project}/${id}`);
  if (!isBean(found)) return none('hidden');
  const actors = beansOf(found['actors']);
  return {
    kind: 'found',
    people: actors.flatMap(({ actorUser }) =>
      isBean(actorUser) && typeof actorUser['accountId'] === 'string' ? [actorUser['accountId']] : [],
    ),
    groups: actors.flatMap(({ actorGroup, displayName }) =>
      isBean(actorGroup) && typeof displayName === 'string' ? [displayName] : [],
    ),
  };
}
