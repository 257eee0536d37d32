import type { AdminCalls, PayloadOf } from '../contract/calls';
import { done } from '../domain/problem';
import type { Result } from '../domain/problem';
import { importAnew } from './import-project';
import type { ProjectPermit } from './permit';
import type { Ports } from './ports/ports';
import { sightKey } from './sight/follow-project';

export type SwitchProjectInput = PayloadOf<AdminCalls, 'project.switch'>;

/**
 * Switches escalations of the permitted project on or off: a project property, which gates triggers and what is displayed.
 * Its records stand still from then on, or go on. After switching on, all open work is looked through (again, where it was off for a
 * while), and what changed lately soon; losing these looks is harmless, the next reconcile repeats them.
 */
export async function switchProject(
  ports: Ports,
  permit: ProjectPermit,
  input: SwitchProjectInput,
): Promise<Result<void>> {
  const before = await permit.desk.project(permit.projectId);
  await permit.desk.setSwitch(permit.projectId, input.on);
  if (input.on && !before.switchedOn) await importAnew(ports, permit.projectId);
  const looks = [sightKey(permit.projectId), ...(input.on ? ['reconcile'] : [])];
  await ports.later.push(looks.map((look) => ({ look, delaySeconds: 0 })));
  return done(undefined);
}
