import { describe, expect, it } from '@jest/globals';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import { thresholdsOf } from '../../../src/domain/criteria/thresholds';
import { thresholdVariants } from '../../../src/domain/first-run/threshold-variants';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';

const shipped = (id: string) => {
  const body = SHIPPED_POLICIES.criteria[id]?.body;
  if (!body) throw new Error(`no criterion ${id} is shipped`);
  return body;
};
const values = (id: string): readonly (number | undefined)[] =>
  thresholdVariants(shipped(id)).map((variant) => {
    const own = thresholdsOf(variant);
    return (own.find(({ name }) => name === 'minutes') ?? own[0])?.value;
  });

describe('less eager variants of a criterion', () => {
  it('begin with the criterion as it is and wait ever longer, in numbers that people would choose', () => {
    expect(values('critical-unassigned')).toEqual([15, 25, 30, 45, 60, 90, 120]);
    expect(values('customer-unanswered')).toEqual([240, 360, 480, 720, 960, 1440, 1920]);
  });

  it('ask for ever less time left where little time is the alarm', () => {
    expect(values('sla-breach')).toEqual([60, 30, 15]);
  });

  it('ask for it to happen more often where only a count decides', () => {
    expect(values('reopened')).toEqual([2, 3, 4, 5]);
  });

  it.each(Object.keys(SHIPPED_POLICIES.criteria))('of “%s” are all criteria that can be saved', (id) => {
    for (const variant of thresholdVariants(shipped(id))) expect(checkCriterion(variant).ok).toBe(true);
  });
});
