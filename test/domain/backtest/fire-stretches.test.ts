import { describe, expect, it } from '@jest/globals';
import { fireStretches } from '../../../src/domain/backtest/fire-stretches';
import type { Stretch } from '../../../src/domain/backtest/stretch';
import { fastWalk } from '../../../src/domain/backtest/walk-histories';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { FactId } from '../../../src/domain/criteria/condition';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { OPEN, RESOLVED, START, WORKING, anIssue, minute, throughStatuses } from '../criteria/an-issue';
import { aCriterion, calendars } from '../criteria/any-criterion';

const CREATED = { comments: null } as const;

function fired(given: Partial<Criterion>, histories: readonly IssueHistory[]) {
  const question = {
    criteria: [aCriterion(given)],
    calendars,
    testable: new Set<FactId>(['assigneeMissingFor', 'statusCategory']),
    horizon: minute(10_000),
  };
  const stretches = histories.flatMap((history, incident): Stretch[] =>
    fastWalk(question)(history, incident),
  );
  const { fired: firings, ...rest } = fireStretches(question, 0, histories, stretches);
  return { minutes: firings.map(({ incident, at }) => [incident, (at - START) / 60_000]), ...rest };
}

describe('the firing rules over a history', () => {
  it('fire once a stretch, on each incident, in order of time', () => {
    const later = anIssue({ ...CREATED, createdAt: minute(5) });
    expect(fired({}, [later, anIssue(CREATED)])).toEqual({
      minutes: [
        [1, 15],
        [0, 20],
      ],
      heldBack: 0,
      disputed: 0,
    });
  });

  it('wait for the cool-down, and drop what no longer holds by then', () => {
    const twice = anIssue({ ...CREATED, ...throughStatuses(OPEN, [30, RESOLVED], [40, WORKING]) });
    expect(fired({ coolDownMinutes: 100 }, [twice]).minutes).toEqual([
      [0, 15],
      [0, 115],
    ]);
    const gone = anIssue({
      ...CREATED,
      ...throughStatuses(OPEN, [30, RESOLVED], [40, WORKING], [90, RESOLVED]),
    });
    expect(fired({ coolDownMinutes: 100 }, [gone])).toMatchObject({ minutes: [[0, 15]], heldBack: 1 });
  });

  it('keep quiet outside the hours until they begin', () => {
    // nights begin at 20:00, eight hours after the start
    const quietHours = { outsideCalendarId: 'nights' };
    expect(fired({ quietHours }, [anIssue(CREATED)]).minutes).toEqual([[0, 480]]);
  });

  it('let no more than the cap through in an hour, first come, first served', () => {
    const histories = [0, 1, 2, 3].map((at) => anIssue({ ...CREATED, createdAt: minute(at) }));
    expect(fired({ capPerHour: 2 }, histories).minutes).toEqual([
      [0, 15],
      [1, 16],
      [2, 75],
      [3, 76],
    ]);
  });
});
