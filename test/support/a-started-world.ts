import { startOrJoin } from '../../src/app/start-or-join';
import type { Playbook } from '../../src/domain/policy/playbook';
import { EngineWorld } from './engine-world';

/** An engine with one critical escalation of issue 1, by a playbook that has this besides; its first effects are done. */
export async function aStartedWorld(
  given: Partial<Playbook>,
  prepare: (world: EngineWorld) => void = () => undefined,
): Promise<{ readonly world: EngineWorld; readonly id: string }> {
  const world = new EngineWorld();
  prepare(world);
  const { outage } = world.policies.playbooks;
  if (!outage) throw new Error('the world has no playbook');
  const policies = {
    ...world.policies,
    playbooks: { outage: { version: 1, body: { ...outage.body, managerId: 'mona', ...given } } },
  };
  const started = await startOrJoin(
    world.ports,
    policies,
    'outage',
    {
      subjectId: '1',
      projectId: '10000',
      reporterId: 'carla',
      secured: false,
      severity: 'critical',
      origin: { kind: 'agent', by: 'ada' },
      reasonCode: 'stuck',
      words: '',
      tried: '',
      shouldKnow: [],
      mayApprove: true,
    },
    null,
  );
  if (!started.ok) throw new Error(started.problem.message);
  await world.drain();
  return { world, id: started.value.escalationId };
}
