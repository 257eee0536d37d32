import type { Attempt } from '../attempt';
import type { Ports } from '../ports/ports';
import { sightKey } from './follow-project';

/** What becomes of something that Jira refused because its project had gone out of sight meanwhile: no alarm, nothing is broken. */
export const WENT_AWAY: Attempt = { kind: 'cancelled', why: 'its project is out of sight' };

/**
 * Jira refused something: is it the whole project that was put away, and the event of it late or lost? Then its records stand still
 * from now on.
 */
export async function isProjectAway(ports: Ports, projectId: string): Promise<boolean> {
  await ports.desk.forgetProjects();
  if ((await ports.desk.switchedOnProjects()).includes(projectId)) return false;
  await ports.later.push([{ look: sightKey(projectId), delaySeconds: 0 }]);
  return true;
}
