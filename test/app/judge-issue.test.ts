import { describe, expect, it } from '@jest/globals';
import { lookAtIssue } from '../../src/app/look-at-issue';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import type { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';
import { aStartingCriterion, watchedWorld } from '../support/watched-world';

const scope = { jql: 'labels = vip' };
const coming = aStartingCriterion('coming', [{ fact: 'age', op: 'atLeast', minutes: 15 }], { scope });
const idle = aStartingCriterion('idle', [{ fact: 'bounces', op: 'atLeast', count: 3 }], { scope });

/** A world in which Jira says that issue 1 matches none of the queries, and what Jira was asked. */
function outsideOf(criteria: readonly Criterion[]): { world: EngineWorld; asked: string[][] } {
  const world = watchedWorld(criteria);
  const asked: string[][] = [];
  world.desk.put(aHistory({ id: '1', createdAt: START }));
  world.desk.outsideJql = (_issueId?: string, jqls: Readonly<Record<string, string>> = {}) => {
    asked.push(Object.keys(jqls));
    return Promise.resolve(new Set(Object.keys(jqls)));
  };
  return { world, asked };
}

describe('the query of a criterion', () => {
  it('is asked of Jira where the conditions are met or coming, and of no other criterion', async () => {
    const { world, asked } = outsideOf([coming, idle]);
    await lookAtIssue(world.ports, '1');
    expect(asked).toEqual([['coming']]);
  });

  it('costs no call while nothing hangs on it', async () => {
    const { world, asked } = outsideOf([idle]);
    await lookAtIssue(world.ports, '1');
    expect(asked).toEqual([]);
  });

  it('keeps a criterion that would fire from firing, and from being announced', async () => {
    const { world } = outsideOf([coming]);
    await lookAtIssue(world.ports, '1');
    expect((await world.store.get('watch', '1'))?.row.upcoming).toEqual([]);
    world.now += 20 * MINUTE;
    await lookAtIssue(world.ports, '1');
    expect(world.store.keys('escalation')).toEqual([]);
    expect((await world.store.get('watch', '1'))?.row.memory).toEqual({});
  });
});
