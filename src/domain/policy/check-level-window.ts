import * as v from 'valibot';
import { WEEKDAYS } from '../calendar/calendar';
import { parseClock } from '../calendar/local-day';
import type { OnlyWhile } from './ladder';
import { policyId } from './policy-fields';

const outside = v.picklist(['wait', 'skip'], 'Choose wait or skip.');

const reading = v.pipe(
  v.string(),
  v.check((text) => parseClock(text) !== null, 'This is no time. Use 08:00 to 24:00.'),
);

const weekdays = v.pipe(
  v.array(v.picklist(WEEKDAYS, `Choose of ${WEEKDAYS.join(', ')}.`)),
  v.minLength(1, 'This window is never open: the level would never be told.'),
  v.checkItems((day, index, all) => all.indexOf(day) === index, 'Named twice.'),
);

const hours = v.pipe(
  v.strictObject({ kind: v.literal('hours'), weekdays, from: reading, to: reading, outside }),
  v.forward(
    v.partialCheck(
      [['from'], ['to']],
      ({ from, to }) => parseClock(from) !== parseClock(to),
      'This window is never open: it ends where it begins.',
    ),
    ['to'],
  ),
);

/** When a level may be told. A named calendar is checked by itself; that there is one is checked among the policies. */
export const onlyWhile: v.GenericSchema<unknown, OnlyWhile> = v.variant(
  'kind',
  [v.strictObject({ kind: v.literal('calendar'), calendarId: policyId, outside }), hours],
  'Choose a calendar, or weekdays and hours.',
);
