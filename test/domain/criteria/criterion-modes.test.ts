import { describe, expect, it } from '@jest/globals';
import { liveCriteria } from '../../../src/app/live-criteria';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import { isLive, NO_MEMORY } from '../../../src/domain/criteria/criterion';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import { decideFiring } from '../../../src/domain/criteria/decide-firing';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import { checkReferences } from '../../../src/domain/policy/check-references';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { DAY } from '../../../src/domain/time';
import { aHistory } from '../../support/a-history';

const forgotten = SHIPPED_POLICIES.criteria['forgotten']?.body;
if (!forgotten) throw new Error('a criterion is shipped for what is forgotten');
const aged: Criterion = {
  ...forgotten,
  id: 'aged',
  when: { match: 'all', members: [{ fact: 'age', op: 'atLeast', minutes: 60 }] },
};
const { quietHours: _quiet, ...always } = aged;
const impossible: Criterion['when'] = {
  match: 'all',
  members: [
    { fact: 'age', op: 'atLeast', minutes: 60 },
    { fact: 'age', op: 'under', minutes: 30 },
  ],
};

describe('a draft', () => {
  it.each([
    ['draft', 'off'],
    ['off', 'off'],
    ['propose', 'propose'],
    ['start', 'fire'],
  ] as const)('in mode %s a criterion that holds comes to: %s', (mode, kind) => {
    const criterion: Criterion = { ...always, mode };
    const decision = evaluate(criterion, factsAt(aHistory(), DAY), NO_MEMORY, DAY, () => undefined);
    expect(decision.holds).toBe(true);
    expect(decideFiring(criterion, decision, DAY, () => undefined, []).kind).toBe(kind);
    expect(isLive(criterion)).toBe(mode === 'propose' || mode === 'start');
  });

  it('is not among the criteria that the engine looks at', () => {
    const set = {
      ...SHIPPED_POLICIES,
      criteria: { aged: { version: 1, body: { ...aged, mode: 'draft' as const } } },
    };
    expect(liveCriteria(set)).toEqual([]);
  });

  it('may contradict itself while it is thought out, and no longer once it is switched on', () => {
    expect(checkCriterion({ ...aged, mode: 'draft', when: impossible }).ok).toBe(true);
    expect(checkCriterion({ ...aged, mode: 'propose', when: impossible })).toMatchObject({
      ok: false,
      problems: [{ path: 'when' }],
    });
  });

  it('is checked like any other for everything else', () => {
    const found = checkCriterion({ ...aged, mode: 'draft', name: '', capPerHour: 0 });
    expect(found.ok ? [] : found.problems.map(({ path }) => path)).toEqual(['name', 'capPerHour']);
  });
});

describe('the day of review', () => {
  it('is a day of the calendar or left out', () => {
    expect(checkCriterion({ ...aged, reviewOn: '2027-03-31' }).ok).toBe(true);
    const wrong = checkCriterion({ ...aged, reviewOn: '2027-02-30' });
    expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path)).toEqual(['reviewOn']);
  });
});

describe('a criterion that is off', () => {
  it('may name what has gone, so that it can be switched off at all', () => {
    const body: Criterion = { ...aged, starts: { ...aged.starts, playbookId: 'gone' } };
    const set = (mode: Criterion['mode']) => ({
      ...SHIPPED_POLICIES,
      criteria: { aged: { version: 1, body: { ...body, mode } } },
    });
    expect(checkReferences(set('off'))).toEqual([]);
    expect(checkReferences(set('propose')).map(({ path }) => path)).toEqual([
      'criterion.aged.starts.playbookId',
    ]);
  });
});
