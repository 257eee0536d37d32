import * as v from 'valibot';
import type { Provider } from '../provider/provider';
import { delay, line, LONGEST_DELAY_MINUTES, policyId } from './policy-fields';

const answer = v.exactOptional(delay(1));

const contact = v.strictObject({
  name: line(80),
  reach: line(255),
  calendarId: v.exactOptional(policyId),
});

const shape = v.strictObject({
  id: policyId,
  name: line(80),
  contacts: v.pipe(
    v.array(contact),
    v.minLength(1, 'Name whom to reach there.'),
    v.maxLength(9, 'At most 9 levels.'),
  ),
  answerWithin: v.strictObject({ critical: answer, high: answer, elevated: answer }),
  pauseCapMinutes: v.pipe(
    v.number('Give whole minutes.'),
    v.integer('Give whole minutes.'),
    v.minValue(0, 'Not below 0.'),
    v.maxValue(LONGEST_DELAY_MINUTES, 'At most one year (525600 min).'),
  ),
});

/** A provider of a project's settings. Where it answers in working time, each of its contacts has hours. */
export const provider: v.GenericSchema<unknown, Provider> = v.pipe(
  shape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    if (!Object.values(value.answerWithin).some(({ clock }) => clock === 'working')) return;
    for (const [key, one] of value.contacts.entries()) {
      if (one.calendarId !== undefined) continue;
      addIssue({
        message: 'Choose the calendar in which working time counts.',
        path: [
          { type: 'object', origin: 'value', input: value, key: 'contacts', value: value.contacts },
          { type: 'array', origin: 'value', input: value.contacts, key, value: one },
          { type: 'object', origin: 'value', input: { ...one }, key: 'calendarId', value: undefined },
        ],
      });
    }
  }),
);
