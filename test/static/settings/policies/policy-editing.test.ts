import { describe, expect, it } from '@jest/globals';
import type { Holiday } from '../../../../src/domain/calendar/calendar';
import { AROUND_THE_CLOCK } from '../../../../src/domain/calendar/calendar';
import { checkLadder } from '../../../../src/domain/policy/check-ladder';
import { checkPlaybook } from '../../../../src/domain/policy/check-playbook';
import { joined } from '../../../../static/settings/calendars/holidays/joined';
import { previewOf } from '../../../../static/settings/calendars/preview/preview-of';
import { newLadder } from '../../../../static/settings/ladders/new-ladder';
import { newPlaybook } from '../../../../static/settings/playbooks/new-playbook';
import { withPace, withStep } from '../../../../static/settings/playbooks/with-targets';
import { freshId, freshName } from '../../../../static/settings/policies/policy-id';
import { translator } from '../../../../src/words/translate';
import { aPlaybook } from '../../../support/a-playbook';

const HOUR = { minutes: 60, clock: 'elapsed' } as const;

describe('a policy that is begun', () => {
  it('gets an id and a name that no other has', () => {
    expect(freshId('ladder', [])).toBe('ladder');
    expect(freshId('ladder', ['ladder', 'ladder-2'])).toBe('ladder-3');
    expect(freshName('Copy of Desk', ['Copy of Desk'])).toBe('Copy of Desk 2');
  });

  it('can be saved as it is', () => {
    const ladder = { ...newLadder(translator('en-US')), id: 'ladder', name: 'New ladder' };
    expect(checkLadder(ladder).ok).toBe(true);
    const playbook = { ...newPlaybook('desk', 'always'), id: 'playbook', name: 'New playbook' };
    expect(checkPlaybook(playbook).ok).toBe(true);
  });
});

describe('what a playbook promises in place of its severity', () => {
  it('is there while something is stated, and is left out with the last of it', () => {
    const stated = withStep(withPace(aPlaybook(), 'team', HOUR), 'plan', HOUR);
    expect(stated.targets).toEqual({ plan: HOUR, updates: { team: HOUR } });
    const half = withPace(stated, 'team', undefined);
    expect(half.targets).toEqual({ plan: HOUR });
    expect('targets' in withStep(half, 'plan', undefined)).toBe(false);
  });
});

describe('holidays from a file', () => {
  it('join those that are there, which stay as they are, and yearly ones stand for their single years', () => {
    const there: readonly Holiday[] = [
      { date: '2026-05-01', name: 'Our May day' },
      { date: '2025-12-25', name: 'Christmas 2025' },
    ];
    expect(
      joined(there, [
        { date: '2026-05-01', name: 'Labour Day' },
        { date: '2020-12-25', name: 'Christmas', everyYear: true },
        { date: '2026-04-06', name: 'Easter Monday' },
      ]),
    ).toEqual([
      { date: '2020-12-25', name: 'Christmas', everyYear: true },
      { date: '2026-04-06', name: 'Easter Monday' },
      { date: '2026-05-01', name: 'Our May day' },
    ]);
  });

  it('add nothing when the same file is read again', () => {
    const read: readonly Holiday[] = [
      { date: '2020-12-25', name: 'Christmas', everyYear: true },
      { date: '2026-04-06', name: 'Easter Monday' },
    ];
    expect(joined(joined([], read), read)).toEqual(joined([], read));
  });
});

describe('a due time that is tried', () => {
  const calendar = { id: '', name: '', zone: 'Europe/Berlin', hours: AROUND_THE_CLOCK, holidays: [] };
  const kind = (start: string, minutes: number, given: object = {}) =>
    previewOf({ ...calendar, ...given }, start, minutes).kind;

  it('is counted from the wall clock of the calendar', () => {
    const found = previewOf(calendar, '2026-03-28T12:00', 24 * 60);
    expect(found.kind === 'counted' && new Date(found.counted.dueAt).toISOString()).toBe(
      '2026-03-29T11:00:00.000Z',
    );
  });

  it.each([
    ['nothing', '', 60, {}],
    ['nothing', '2026-03-28T12:00', Number.NaN, {}],
    ['nothing', '0001-01-01T12:00', 60, {}],
    ['skipped', '2026-03-29T02:30', 60, {}],
    ['calendar', '2026-03-28T12:00', 60, { zone: 'Nowhere' }],
    ['calendar', '2026-03-28T12:00', 60, { holidays: [{ date: 'soon', name: 'x' }] }],
  ])('says %s of %j and %d minutes', (expected, start, minutes, given) => {
    expect(kind(start, minutes, given)).toBe(expected);
  });
});
