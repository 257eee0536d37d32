import { MINUTE } from '../../domain/time';
import type { Attempt } from '../attempt';
import type { Ports } from '../ports/ports';
import { sightKey } from './follow-project';

/** What becomes of something that Jira refused because its project had gone out of sight meanwhile: no alarm, nothing is broken. */
export const WENT_AWAY: Attempt = { kind: 'cancelled', why: 'its project is out of sight' };

/** Refusals may be many, and each list of the projects costs points: one that is as young as this is believed. */
const FRESH_MS = 5 * MINUTE;

/**
 * Jira refused something: is it the whole project that was put away, and the event of it late or lost? Then its records stand still
 * from now on.
 */
export async function isProjectAway(ports: Ports, projectId: string): Promise<boolean> {
  await ports.desk.forgetProjects(FRESH_MS);
  if ((await ports.desk.switchedOnProjects()).includes(projectId)) return false;
  await ports.later.push([{ look: sightKey(projectId), delaySeconds: 0 }]);
  return true;
}
