import * as v from 'valibot';
import { KNOWN_PACKAGE_FIELDS, type PackageField, type Team } from '../handoff/team';
import { delay, jiraId, line, policyId } from './policy-fields';

const isKnown = (id: string): boolean => KNOWN_PACKAGE_FIELDS.some((known) => known === id);

const packageField: v.GenericSchema<unknown, PackageField> = v.pipe(
  v.strictObject({ id: policyId, name: v.exactOptional(line(80)) }),
  v.forward(
    v.check(({ id, name }) => name !== undefined || isKnown(id), 'Give this field a name.'),
    ['name'],
  ),
);

const tier = v.pipe(
  v.number('Give a whole number.'),
  v.integer('Give a whole number.'),
  v.minValue(1, 'The first line is tier 1.'),
  v.maxValue(9, 'At most tier 9.'),
);

/** A team of a project's settings. What may be left out was not there in settings that were saved before hand-offs. */
export const team: v.GenericSchema<unknown, Team> = v.pipe(
  v.strictObject({
    value: line(255),
    lead: jiraId,
    tier: v.exactOptional(tier),
    members: v.exactOptional(
      v.pipe(
        v.array(jiraId),
        v.maxLength(200, 'At most 200 people; name a group instead.'),
        v.checkItems((id, index, all) => all.indexOf(id) === index, 'Named twice.'),
      ),
    ),
    groupId: v.exactOptional(jiraId),
    asks: v.exactOptional(
      v.pipe(
        v.array(packageField),
        v.maxLength(8, 'Ask for at most 8 things.'),
        v.checkItems(
          ({ id }, index, all) => all.findIndex((other) => other.id === id) === index,
          'Asked for twice.',
        ),
      ),
    ),
    acceptWithin: v.exactOptional(delay(1)),
    calendarId: v.exactOptional(policyId),
  }),
  v.forward(
    v.check(
      ({ acceptWithin, calendarId }) => acceptWithin?.clock !== 'working' || calendarId !== undefined,
      'Choose the calendar in which working time counts.',
    ),
    ['calendarId'],
  ),
);
