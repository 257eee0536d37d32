import { describe, expect, it } from '@jest/globals';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import type { Condition } from '../../../src/domain/criteria/condition';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { proposeCriteria, type ProjectTraits } from '../../../src/domain/first-run/propose-criteria';

const traits = (given: Partial<ProjectTraits> = {}): ProjectTraits => ({
  priorities: [
    { id: '1', name: 'Dringend' },
    { id: '2', name: 'Hoch' },
    { id: '3', name: 'Normal' },
  ],
  hasSlas: true,
  hasComments: true,
  hasTeams: true,
  requestTypes: [],
  ownerId: 'lena',
  reviewOn: '2027-11-16',
  ...given,
});
const shipped = Object.values(SHIPPED_POLICIES.criteria).map(({ body }) => body);
const offered = (given: Partial<ProjectTraits> = {}) => proposeCriteria(shipped, traits(given));
const ids = (given: Partial<ProjectTraits>): string[] => offered(given).map(({ id }) => id);

describe('the criteria that a project is offered', () => {
  it('name its own priorities, by what they are and not by what they are called', () => {
    const critical = offered().find(({ id }) => id === 'critical-unassigned');
    expect(critical?.when.members[0]).toEqual({
      fact: 'priority',
      op: 'isAny',
      values: [{ id: '1', name: 'Dringend' }],
    });
  });

  it('propose only, have the admin for owner and a day of review, and can all be saved', () => {
    for (const criterion of offered()) {
      expect(criterion).toMatchObject({ mode: 'propose', ownerId: 'lena', reviewOn: '2027-11-16' });
      expect(checkCriterion(criterion)).toMatchObject({ ok: true });
    }
  });

  it('leave out what asks for SLAs, comments or teams that it has not', () => {
    expect(ids({ hasSlas: false })).not.toContain('sla-breach');
    expect(ids({ hasComments: false })).not.toContain('customer-unanswered');
    expect(ids({ hasTeams: false })).not.toContain('going-round');
    expect(ids({})).toEqual(expect.arrayContaining(['sla-breach', 'customer-unanswered', 'going-round']));
  });

  it('leave out what asks for a second priority where there is but one', () => {
    expect(ids({ priorities: [{ id: '1', name: 'Dringend' }] })).not.toContain('high-unassigned');
  });

  it('look at the chosen request types alone, beside everything else that they ask for', () => {
    const requestTypes = [{ id: '14', name: 'Report an incident' }];
    for (const criterion of offered({ requestTypes })) {
      expect(criterion.when).toMatchObject({ match: 'all' });
      expect(criterion.when.members[0]).toEqual({ fact: 'requestType', op: 'isAny', values: requestTypes });
      expect(checkCriterion(criterion)).toMatchObject({ ok: true });
    }
  });

  it('keep priorities that somebody chose themselves', () => {
    const [first] = shipped;
    if (!first) throw new Error('criteria are shipped');
    const own: Condition = { fact: 'priority', op: 'isAny', values: [{ id: '7', name: 'High' }] };
    const named: Condition = { fact: 'priority', op: 'isAny', values: [{ name: 'Blocker' }] };
    const [kept] = proposeCriteria([{ ...first, when: { match: 'any', members: [own, named] } }], traits());
    expect(kept?.when.members).toEqual([own, named]);
  });
});
