import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import { NO_MEMORY, isGroup, type ConditionGroup } from '../../../src/domain/criteria/criterion';
import type { Reason } from '../../../src/domain/criteria/decision';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import { matchMembers, truthOf, UNKNOWN, YES, type Truth } from '../../../src/domain/criteria/truth';
import { MINUTE } from '../../../src/domain/time';
import { START } from './an-issue';
import { anyCriterion, calendars } from './any-criterion';
import { anyHistory } from './any-history';

/** What the groups of a criterion make of the recorded answers of their conditions. */
function truthOfGroup(group: ConditionGroup, why: ReadonlyMap<string, Reason>, path = 'when'): Truth {
  const members = group.members.map((member, i) => ({ member, at: `${path}.members[${i}]` }));
  return matchMembers(group.match, members, ({ member, at }) => {
    if (isGroup(member)) return truthOfGroup(member, why, at);
    const reason = why.get(at);
    if (!reason) throw new Error(`${at} has no recorded answer`);
    expect(reason.condition).toEqual(member);
    return reason.held === 'unknown' ? UNKNOWN : truthOf(reason.held);
  });
}

describe('what a firing keeps', () => {
  it('gives the same answer again: the recorded conditions make what was decided', () => {
    let met = 0;
    fc.assert(
      fc.property(
        anyHistory,
        anyCriterion,
        fc.integer({ min: 0, max: 700 * MINUTE }),
        (history, criterion, after) => {
          const now = START + after;
          const decision = evaluate(criterion, factsAt(history, now), NO_MEMORY, now, calendars);
          if (decision.outOfScope !== null) return;
          const kept = JSON.parse(JSON.stringify({ why: decision.why, heldSince: decision.heldSince })) as {
            readonly why: readonly Reason[];
            readonly heldSince: number | null;
          };
          const truth = truthOfGroup(criterion.when, new Map(kept.why.map((one) => [one.path, one])));
          expect(truth === YES).toBe(decision.met);
          const held = kept.heldSince !== null && now - kept.heldSince >= criterion.holdsForMinutes * MINUTE;
          expect(held).toBe(decision.holds);
          if (decision.met) met += 1;
        },
      ),
      { numRuns: 500 },
    );
    expect(met).toBeGreaterThan(20);
  });
});
