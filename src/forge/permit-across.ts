import type { AcrossPermit } from '../app/permit';
import { QUOTA_GUARD } from '../app/points-ledger';
import { SITE_SCOPE } from '../app/load-policies';
import { done, type Result } from '../domain/problem';
import type { Caller } from './caller';
import { callerDesk } from './jira/caller-desk';
import { SWITCHED_ON } from './jira/switched-on-projects';
import { allows, type CallPermission } from './permission-rule';
import { FORBIDDEN } from './refusals';
import { isAgentSomewhere, projectsOfAgent } from './standing';

/** May the caller do this across projects? In those alone that are switched on and in which Jira says that they are an agent. */
export async function permitAcross(
  caller: Caller,
  permission: CallPermission,
): Promise<Result<AcrossPermit>> {
  // In one read: the stop of a spent quota, which projects are switched on, and what the site's policies are.
  await caller.store.getMany<'job' | 'generation'>([
    { entity: 'job', key: QUOTA_GUARD },
    { entity: 'job', key: SWITCHED_ON },
    { entity: 'generation', key: SITE_SCOPE },
  ]);
  const standing = { agent: true, escalationRole: false, projectAdmin: false, jiraAdmin: false };
  const asker = { by: caller.accountId, standing, head: null, onTeam: false, approver: false };
  if (!(await isAgentSomewhere(caller.jira)) || !allows(permission, asker)) return FORBIDDEN;
  const projectIds = await projectsOfAgent(caller.jira, await caller.switchedOn.get());
  if (projectIds.size === 0) return FORBIDDEN;
  return done({ by: caller.accountId, standing, desk: callerDesk(caller, null), projectIds });
}
