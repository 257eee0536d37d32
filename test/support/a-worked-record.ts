import { commandEscalation } from '../../src/app/command-escalation';
import type { Command } from '../../src/domain/escalation/command';
import { DAY, HOUR } from '../../src/domain/time';
import { EngineWorld } from './engine-world';

/** An escalation that a person has worked on: two revisions of its plan with an action, an update, a link, on work item 1. */
export async function aWorkedRecord(): Promise<EngineWorld> {
  const world = new EngineWorld();
  const id = await world.open();
  await world.sweepAfter(1);
  const act = async (command: Command): Promise<void> => {
    const acted = await commandEscalation(world.ports, id, 'mona', command);
    if (!acted.ok) throw new Error(acted.problem.message);
  };
  await act({
    do: 'add-action',
    revision: 1,
    title: 'Restart',
    ownerId: 'mona',
    dueAt: world.now + 8 * HOUR,
  });
  await act({ do: 'add-action', revision: 2, title: 'Call', ownerId: 'lead', dueAt: world.now + 30 * DAY });
  await act({ do: 'add-link', issueId: '9' });
  await world.drain();
  return world;
}
