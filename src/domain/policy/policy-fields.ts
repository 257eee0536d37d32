import * as v from 'valibot';
import { parseDate } from '../calendar/local-day';
import { SEVERITIES } from '../escalation/severity';
import type { Delay } from './delay';
import { TARGET_ROLES } from './person-target';
import type { DeskTarget, PersonTarget } from './person-target';

/** A year: what is due later than that is a mistake of the keyboard. */
export const LONGEST_DELAY_MINUTES = 525_600;

const ID = /^[A-Za-z0-9][A-Za-z0-9:_-]{0,127}$/u;
/** Letters, digits and dashes: a policy's id is part of storage keys. */
const POLICY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** An id of Jira's: an account, a group, an organisation. */
export const jiraId = v.pipe(v.string(), v.regex(ID, 'This is not an id of Jira.'));

export const policyId = v.pipe(
  v.string(),
  v.maxLength(60, 'Keep the id to 60 characters.'),
  v.regex(POLICY_ID, 'Use small letters, digits and single dashes.'),
);

/** A line that people read: trimmed, neither empty nor with control characters. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Fill this in.'),
    v.maxLength(max, `Keep this to ${max} characters.`),
    v.regex(/^\P{Cc}*$/u, 'Use one line of plain text.'),
  );

/** A day of the calendar. */
export const day = v.pipe(
  v.string('Give a day.'),
  v.check((text) => parseDate(text) !== null, 'There is no such day. Use 2027-03-31.'),
);

/** A delay of at least `minMinutes` whole minutes. */
export const delay = (minMinutes: number): v.GenericSchema<unknown, Delay> =>
  v.strictObject({
    minutes: v.pipe(
      v.number('Give whole minutes.'),
      v.integer('Give whole minutes.'),
      v.minValue(
        minMinutes,
        minMinutes === 0 ? 'A delay cannot be negative.' : `At least ${minMinutes} min.`,
      ),
      v.maxValue(LONGEST_DELAY_MINUTES, 'At most one year (525600 min).'),
    ),
    clock: v.picklist(['elapsed', 'working'], 'Choose elapsed or working time.'),
  });

export const severity = v.picklist(SEVERITIES, `Choose one of ${SEVERITIES.join(', ')}.`);

/** Whom Jira itself can name. */
export const deskTarget: v.GenericSchema<unknown, DeskTarget> = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('person'), accountId: jiraId }),
    v.strictObject({ kind: v.literal('group'), groupId: jiraId }),
    v.strictObject({ kind: v.literal('role'), role: v.picklist(TARGET_ROLES, 'Choose a role.') }),
  ],
  'Choose a person, a group or a role.',
);

const KINDS = 'Choose a person, a group, a role or an on-call schedule.';

export const personTarget: v.GenericSchema<unknown, PersonTarget> = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('person'), accountId: jiraId }),
    v.strictObject({ kind: v.literal('group'), groupId: jiraId }),
    v.strictObject({
      kind: v.literal('role'),
      role: v.picklist(
        TARGET_ROLES,
        'Choose the escalation manager, the assignee, the team lead or the project lead.',
      ),
    }),
    v.strictObject({ kind: v.literal('on-call'), scheduleId: jiraId }),
  ],
  KINDS,
);
