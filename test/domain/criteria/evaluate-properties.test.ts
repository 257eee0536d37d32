import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import type { Condition } from '../../../src/domain/criteria/condition';
import { NO_MEMORY, isGroup } from '../../../src/domain/criteria/criterion';
import type { ConditionGroup } from '../../../src/domain/criteria/criterion';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import type { Facts } from '../../../src/domain/criteria/fact-value';
import { FACT_IDS, FACTS } from '../../../src/domain/criteria/fact-table';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import { MINUTE } from '../../../src/domain/time';
import { START } from './an-issue';
import { anyCriterion, calendars } from './any-criterion';
import { anyHistory, readAtInstant } from './any-history';

const aMoment = fc.integer({ min: 0, max: 700 * MINUTE }).map((n) => START + n);
const runs = { numRuns: 300 };

/** The group with one condition, found by its path, changed for another. */
const replaced = (group: ConditionGroup, path: string, wanted: string, by: Condition): ConditionGroup => ({
  ...group,
  members: group.members.map((member, i) => {
    const at = `${path}.members[${i}]`;
    if (at === wanted) return by;
    return isGroup(member) ? replaced(member, at, wanted, by) : member;
  }),
});

describe('any criterion on any issue', () => {
  it('gives the same answer at every instant before changesAt, and another one at changesAt', () => {
    let turned = 0;
    fc.assert(
      fc.property(
        anyHistory,
        anyCriterion,
        aMoment,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        (history, criterion, now, shares) => {
          const facts = factsAt(history, now);
          const first = evaluate(criterion, facts, NO_MEMORY, now, calendars);
          const changesAt = first.changesAt ?? now + 60 * 24 * 60 * MINUTE;
          const looks = [
            changesAt - 1,
            ...shares.map((share) => Math.floor(now + share * (changesAt - 1 - now))),
          ];
          for (const at of looks.sort((a, b) => a - b)) {
            expect(evaluate(criterion, facts, first.memory, at, calendars).holds).toBe(first.holds);
          }
          if (first.changesAt === undefined) return;
          turned++;
          expect(first.changesAt).toBeGreaterThan(now);
          expect(evaluate(criterion, facts, first.memory, changesAt, calendars).holds).toBe(!first.holds);
        },
      ),
      runs,
    );
    expect(turned).toBeGreaterThan(20);
  });

  it('is decided alike whether it was looked at in between or not', () => {
    fc.assert(
      fc.property(
        anyHistory,
        anyCriterion,
        aMoment,
        fc.array(fc.integer({ min: 0, max: 600 * MINUTE }), { maxLength: 5 }),
        (history, criterion, now, gaps) => {
          const facts = factsAt(history, now);
          const first = evaluate(criterion, facts, NO_MEMORY, now, calendars);
          let at = now;
          let { memory } = first;
          for (const gap of gaps) {
            at += gap;
            ({ memory } = evaluate(criterion, facts, memory, at, calendars));
          }
          const looked = evaluate(criterion, facts, memory, at, calendars);
          const late = evaluate(criterion, facts, first.memory, at, calendars);
          expect({ ...looked, memory: null }).toEqual({ ...late, memory: null });
        },
      ),
      runs,
    );
  });

  it('needs the condition that the named act stops', () => {
    const never: Condition = { fact: 'labels', op: 'hasAny', values: [{ name: 'on no issue' }] };
    let stopped = 0;
    fc.assert(
      fc.property(anyHistory, anyCriterion, aMoment, (history, criterion, now) => {
        const facts = factsAt(history, now);
        const { stops, holds, changesAt } = evaluate(criterion, facts, NO_MEMORY, now, calendars);
        if (stops === undefined) return;
        stopped++;
        const at = holds ? now : (changesAt ?? now);
        const without = { ...criterion, when: replaced(criterion.when, 'when', stops.path, never) };
        expect(evaluate(criterion, facts, NO_MEMORY, at, calendars).holds).toBe(true);
        expect(evaluate(without, facts, NO_MEMORY, at, calendars).holds).toBe(false);
      }),
      runs,
    );
    expect(stopped).toBeGreaterThan(5);
  });

  it('explains every condition once, with its value and when it was read', () => {
    fc.assert(
      fc.property(anyHistory, anyCriterion, aMoment, (history, criterion, now) => {
        const { why } = evaluate(criterion, factsAt(history, now), NO_MEMORY, now, calendars);
        expect(new Set(why.map((reason) => reason.path)).size).toBe(why.length);
        for (const reason of why) {
          expect(reason.readAt).not.toBeNull();
          expect(reason.held === 'unknown' ? reason.value : null).toBeNull();
        }
      }),
      runs,
    );
  });
});

describe('any issue', () => {
  it('has at a past instant the facts that somebody read at that instant', () => {
    const exact = FACT_IDS.filter((fact) => FACTS[fact].history === 'exactly' || fact === 'timeSinceUpdate');
    fc.assert(
      fc.property(anyHistory, fc.double({ min: 0, max: 1, noNaN: true }), (history, share) => {
        const at = Math.floor(START + share * (history.readAt - START));
        const rebuilt = factsAt(history, at, { only: exact });
        const readThen = factsAt(readAtInstant(history, at), at, { only: exact });
        const seen = (facts: Facts) =>
          exact.map((fact) => [fact, facts.readings[fact]?.value, facts.readings[fact]?.changedAt]);
        expect(seen(rebuilt)).toEqual(seen(readThen));
        expect(rebuilt.finished).toBe(readThen.finished);
      }),
      runs,
    );
  });
});
