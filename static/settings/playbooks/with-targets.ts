import type { Audience } from '../../../src/domain/escalation/audience';
import type { Delay } from '../../../src/domain/policy/delay';
import type { Playbook } from '../../../src/domain/policy/playbook';
import type { SeverityTargets } from '../../../src/domain/policy/severity-targets';

type Targets = Partial<SeverityTargets>;

/** The playbook with targets of its own, or without where none is left. */
function withTargets(playbook: Playbook, targets: Targets): Playbook {
  const { targets: _before, ...rest } = playbook;
  return Object.keys(targets).length === 0 ? rest : { ...rest, targets };
}

/** The playbook with its own delay of a step, or with that of its severity. */
export function withStep(
  playbook: Playbook,
  step: Exclude<keyof SeverityTargets, 'updates'>,
  delay: Delay | undefined,
): Playbook {
  const { [step]: _before, ...rest } = playbook.targets ?? {};
  return withTargets(playbook, delay ? { ...rest, [step]: delay } : rest);
}

/** The playbook with its own pace for an audience, or with that of its severity. */
export function withPace(playbook: Playbook, audience: Audience, delay: Delay | undefined): Playbook {
  const { updates, ...rest } = playbook.targets ?? {};
  const { [audience]: _before, ...others } = updates ?? {};
  const paces = delay ? { ...others, [audience]: delay } : others;
  return withTargets(playbook, Object.keys(paces).length === 0 ? rest : { ...rest, updates: paces });
}
