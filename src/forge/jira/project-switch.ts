import { route } from '@forge/api';
import type { JiraClient } from './jira-client';
import { demandDone } from './demand-done';

/** The property, of projects and of issues, that triggers, display conditions and JQL go by. */
export const PROPERTY = 'escalation-center';

/** @throws when Jira did not take it: the switch is then as it was, or not known. */
export async function writeSwitch(jira: JiraClient, projectId: string, on: boolean): Promise<void> {
  const where = route`/rest/api/3/project/${projectId}/properties/${PROPERTY}`;
  const body = { on: on ? 'true' : 'false' };
  demandDone(await jira.write({ what: 'write the project’s switch', route: where, method: 'PUT', body }));
}
