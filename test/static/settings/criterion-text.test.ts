import { describe, expect, it } from '@jest/globals';
import { groupSentence } from '../../../src/domain/criteria/sentence';
import type { Condition } from '../../../src/domain/criteria/condition';
import type { ConditionGroup } from '../../../src/domain/criteria/criterion';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { criterionText } from '../../../static/settings/criteria/criterion-text';
import { anEnglishReader } from '../../support/an-english-reader';

const reader = anEnglishReader();
const said = (when: ConditionGroup, holdsForMinutes = 0) =>
  criterionText(groupSentence(when), holdsForMinutes, reader);
const all = (...members: readonly (Condition | ConditionGroup)[]): ConditionGroup => ({
  match: 'all',
  members,
});

describe('a criterion in words', () => {
  it.each([
    [
      'critical-unassigned',
      'When priority is Highest, Critical, or 1 and nobody has been assigned for at least 15 min.',
    ],
    [
      'customer-unanswered',
      'When a comment of the customer has waited for an answer for at least 4 hr of working time.',
    ],
    ['sla-breach', 'When an SLA is missed or an SLA has at most 1 hr left.'],
    [
      'going-round',
      'When it changed teams at least 3 times and it has been open for at least 30 hr of working time.',
    ],
  ])('reads as a sentence: %s', (id, text) => {
    const criterion = SHIPPED_POLICIES.criteria[id]?.body;
    if (!criterion) throw new Error(`${id} is shipped`);
    expect(said(criterion.when)).toBe(text);
  });

  it('says how long it must hold, within what it counts, and which SLA it means', () => {
    expect(
      said(
        all(
          { fact: 'reopenings', op: 'atLeast', count: 1, withinMinutes: 2880 },
          { fact: 'slaUsed', op: 'under', percent: 80, sla: { name: 'First response' } },
        ),
        30,
      ),
    ).toBe(
      'When it was reopened at least once within 2 days and First response is used up by less than 80 %, without a break for 30 min.',
    );
  });

  it('puts a group within a group into brackets, and says what must not hold', () => {
    const any: ConditionGroup = {
      match: 'any',
      members: [
        { fact: 'watchers', op: 'atLeast', count: 5 },
        { fact: 'vipCustomer', op: 'isTrue' },
      ],
    };
    const none: ConditionGroup = { match: 'none', members: [{ fact: 'team', op: 'isEmpty' }] };
    expect(said(all(any, none))).toBe(
      'When (it is watched by at least 5 people or the customer is a VIP) and none of this holds: team is empty.',
    );
  });
});
