import type { Condition } from '../../src/domain/criteria/condition';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { EngineWorld } from './engine-world';

/** A criterion that starts an escalation as soon as all its conditions are met. */
export const aStartingCriterion = (
  id: string,
  members: readonly Condition[],
  given: Partial<Criterion> = {},
): Criterion => ({
  id,
  name: id,
  ownerId: 'admin',
  notes: '',
  mode: 'start',
  scope: {},
  when: { match: 'all', members },
  holdsForMinutes: 0,
  starts: { playbookId: 'outage', severity: 'high', reasonCode: 'stuck' },
  coolDownMinutes: 60,
  capPerHour: 10,
  ...given,
});

/** Makes these the only live criteria of project 10000, as the given generation. */
export function setCriteria(world: EngineWorld, criteria: readonly Criterion[], generation = 1): void {
  const { playbooks: playbook, ladders: ladder, calendars: calendar } = world.policies;
  const off = Object.entries(world.policies.criteria).map(
    ([id, { body }]) => [id, { version: 1, body: { ...body, mode: 'off' as const } }] as const,
  );
  const on = criteria.map((body) => [body.id, { version: generation, body }] as const);
  world.store.seed('generation', {
    '10000': {
      number: generation,
      live: { criterion: Object.fromEntries([...off, ...on]), playbook, ladder, calendar },
    },
  });
}

/** The engine in memory with these criteria alone. */
export function watchedWorld(criteria: readonly Criterion[]): EngineWorld {
  const world = new EngineWorld();
  setCriteria(world, criteria);
  return world;
}
