import type { StartRequest } from '../../src/domain/escalation/start-escalation';
import { startOrJoin } from '../../src/app/start-or-join';
import type { EscalationPermit } from '../../src/app/permit';
import { aHistory } from './a-history';
import { anIssuePermit } from './an-issue-permit';
import { EngineWorld } from './engine-world';
import { START } from './escalation-run';

export interface TwoRecords {
  readonly world: EngineWorld;
  /** Of work item 1, opened an hour after the other. */
  readonly survivor: EscalationPermit;
  /** Of work item 2. */
  readonly other: EscalationPermit;
}

/** Two open records of one project: work item 2's is an hour older. */
export async function twoRecords(given: Partial<StartRequest> = {}): Promise<TwoRecords> {
  const world = new EngineWorld();
  world.desk.put(aHistory({ id: '2', createdAt: START }));
  const other = await open(world, '2', given);
  world.move(60);
  const survivor = await open(world, '1', {});
  await world.drain();
  return {
    world,
    survivor: anIssuePermit({ by: 'mona', escalationId: survivor }),
    other: anIssuePermit({ by: 'mona', escalationId: other, issueId: '2', issueKey: 'SUP-2' }),
  };
}

async function open(world: EngineWorld, subjectId: string, given: Partial<StartRequest>): Promise<string> {
  const request = {
    subjectId,
    projectId: '10000',
    reporterId: 'carla',
    secured: false,
    severity: 'high' as const,
    origin: { kind: 'agent' as const, by: 'ada' },
    reasonCode: 'stuck' as const,
    words: '',
    tried: '',
    shouldKnow: [],
    mayApprove: true,
    ...given,
  };
  const started = await startOrJoin(world.ports, world.policies, 'outage', request, undefined);
  if (!started.ok) throw new Error(started.problem.message);
  return started.value.escalationId;
}
