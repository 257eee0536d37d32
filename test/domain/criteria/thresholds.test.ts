import { describe, expect, it } from '@jest/globals';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { thresholdsOf, withThreshold } from '../../../src/domain/criteria/thresholds';

const shipped = Object.values(SHIPPED_POLICIES.criteria).map(({ body }) => body);
const base = shipped[0];
if (!base) throw new Error('criteria are shipped');

const nested: Criterion = {
  ...base,
  when: {
    match: 'all',
    members: [
      { fact: 'age', op: 'atLeast', minutes: 60, calendarId: 'business-hours' },
      { match: 'any', members: [{ fact: 'bounces', op: 'atLeast', count: 2, withinMinutes: 1440 }] },
    ],
  },
};

describe('the numbers of a criterion', () => {
  it('are found at their paths, in groups within groups too', () => {
    expect(
      thresholdsOf(nested).map(({ path, value, isWorkingTime }) => [path, value, isWorkingTime]),
    ).toEqual([
      ['when.members[0].minutes', 60, true],
      ['when.members[1].members[0].count', 2, false],
      ['when.members[1].members[0].withinMinutes', 1440, false],
    ]);
  });

  it('are set one by one, and nothing else changes', () => {
    const changed = withThreshold(nested, 'when.members[1].members[0].count', 5);
    expect(thresholdsOf(changed).map(({ value }) => value)).toEqual([60, 5, 1440]);
    expect(withThreshold(changed, 'when.members[1].members[0].count', 2)).toEqual(nested);
  });

  it('leave a criterion alone at a path that names none', () => {
    expect(withThreshold(nested, 'when.members[7].minutes', 5)).toEqual(nested);
  });

  it.each(shipped.map((criterion) => [criterion.id, criterion] as const))(
    'can be raised in the shipped criterion %s, which stays valid',
    (_id, criterion) => {
      for (const { path, value } of thresholdsOf(criterion)) {
        expect(checkCriterion(withThreshold(criterion, path, value + 1)).ok).toBe(true);
      }
    },
  );
});
