import type { AdminCalls, PayloadOf } from '../contract/calls';
import { done } from '../domain/problem';
import type { Result } from '../domain/problem';
import type { ProjectPermit } from './permit';
import type { Ports } from './ports/ports';

export type SwitchProjectInput = PayloadOf<AdminCalls, 'project.switch'>;

/**
 * Switches escalations of the permitted project on or off: a project property, which gates triggers and what is displayed.
 * After switching on, what changed lately is looked at soon; losing that look is harmless, the next reconcile repeats it.
 */
export async function switchProject(
  ports: Ports,
  permit: ProjectPermit,
  input: SwitchProjectInput,
): Promise<Result<void>> {
  await permit.desk.setSwitch(permit.projectId, input.on);
  if (input.on) await ports.later.push([{ look: 'reconcile', delaySeconds: 0 }]);
  return done(undefined);
}
