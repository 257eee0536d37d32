import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import { engineSteps } from '../../../bench/backtest/step-histories';
import type { Stretch } from '../../../src/domain/backtest/stretch';
import { fastWalk, type Question } from '../../../src/domain/backtest/walk-histories';
import type { FactId } from '../../../src/domain/criteria/condition';
import { FACT_IDS, FACTS } from '../../../src/domain/criteria/fact-table';
import { factsNeeded } from '../../../src/domain/criteria/facts-needed';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { OPEN, RESOLVED, WORKING, anIssue, minute, named, throughStatuses } from '../criteria/an-issue';
import { aCriterion, anyCriterion, calendars } from '../criteria/any-criterion';
import { anyHistory } from '../criteria/any-history';

/** What a history of states gives, and nothing that happens outside its changes. */
const TESTABLE = new Set<FactId>([
  'priority',
  'team',
  'status',
  'statusCategory',
  'labels',
  'age',
  'timeInStatus',
  'timeSinceUpdate',
  'assigneeMissingFor',
  'teamChanges',
  'bounces',
  'reopenings',
]);
const statesOnly = (history: IssueHistory): IssueHistory => ({
  ...history,
  comments: null,
  slas: null,
  satisfaction: null,
  linkedIncidents: null,
  similarItems: null,
});
const inOrder = (stretches: readonly Stretch[]) =>
  [...stretches].sort((a, b) => a.criterion - b.criterion || a.from - b.from);
const ask = (criteria: Question['criteria']): Question => ({
  criteria,
  calendars,
  testable: TESTABLE,
  horizon: minute(2_000),
});

describe('the fast walk over a history', () => {
  it('finds the stretches that the engine’s own steps find, whatever the criteria and the history', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(anyCriterion, { minLength: 1, maxLength: 5 }), anyHistory, (criteria, history) => {
        const known = criteria.filter((one) => [...factsNeeded([one])].some((fact) => TESTABLE.has(fact)));
        const question = ask(known);
        const fast = inOrder(fastWalk(question)(statesOnly(history), 0));
        expect(fast).toEqual(inOrder(engineSteps(question)(statesOnly(history), 0)));
        found += fast.length;
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('agrees with those steps where comments, SLAs, ratings, links and similar items happen too', () => {
    let found = 0;
    const testable = new Set(FACT_IDS.filter((fact) => FACTS[fact].history !== 'not at all'));
    fc.assert(
      fc.property(fc.array(anyCriterion, { minLength: 1, maxLength: 3 }), anyHistory, (criteria, history) => {
        const question = { ...ask(criteria), testable, horizon: history.readAt };
        const fast = inOrder(fastWalk(question)(history, 0));
        expect(fast).toEqual(inOrder(engineSteps(question)(history, 0)));
        found += fast.length;
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });

  const unassigned = aCriterion({ holdsForMinutes: 30 });
  it('begins a stretch where it has held for long enough, and ends it with the finish', () => {
    const history = statesOnly(anIssue(throughStatuses(OPEN, [100, RESOLVED])));
    expect(fastWalk(ask([unassigned]))(history, 7)).toEqual([
      { criterion: 0, incident: 7, since: minute(15), from: minute(45), end: minute(100) },
    ]);
  });

  it('finds none where the finish comes first, and counts anew from a reopening', () => {
    const history = statesOnly(anIssue(throughStatuses(OPEN, [40, RESOLVED], [60, WORKING], [95, RESOLVED])));
    expect(fastWalk(ask([unassigned]))(history, 0)).toEqual([
      { criterion: 0, incident: 0, since: minute(60), from: minute(90), end: minute(95) },
    ]);
  });

  it('leaves open at the horizon what nothing ended', () => {
    const history = statesOnly(anIssue());
    expect(fastWalk(ask([unassigned]))(history, 0)).toMatchObject([{ end: minute(2_000) }]);
    expect(fastWalk(ask([unassigned]))({ ...history, assignee: named('Ann') }, 0)).toEqual([]);
  });
});
