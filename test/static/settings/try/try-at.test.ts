import { describe, expect, it } from '@jest/globals';
import { tryAt } from '../../../../static/settings/try/try-at';
import { anIssue, minute, OPEN, RESOLVED, throughStatuses, WORKING } from '../../../domain/criteria/an-issue';
import { aCriterion, calendars } from '../../../domain/criteria/any-criterion';

/** Unassigned for 15 minutes, and that for half an hour. */
const unassigned = aCriterion({ holdsForMinutes: 30 });
const history = { ...anIssue(throughStatuses(OPEN, [20, WORKING], [100, RESOLVED])), readAt: minute(1_000) };
const at = (minutes: number, isOutsideJql = false) =>
  tryAt({ history, criterion: unassigned, at: minute(minutes), calendars, isOutsideJql });

describe('one criterion on one work item', () => {
  it('says of an instant whether it held, since when it was met, and when that would change', () => {
    expect(at(5).decision).toMatchObject({ holds: false, heldSince: null, changesAt: minute(45) });
    expect(at(30).decision).toMatchObject({ holds: false, heldSince: minute(15), changesAt: minute(45) });
    expect(at(60).decision).toMatchObject({ holds: true, heldSince: minute(15) });
    expect(at(60).decision.why).toMatchObject([{ fact: 'assigneeMissingFor', value: 60, held: true }]);
  });

  it('says when it would have fired, and nothing of a finished work item', () => {
    expect(at(200).fired).toEqual([minute(45)]);
    expect(at(200).decision.outOfScope).toBe('finished');
  });

  it('is not for what its query does not find', () => {
    expect(at(60, true)).toMatchObject({ decision: { outOfScope: 'jql' }, fired: [] });
  });
});
