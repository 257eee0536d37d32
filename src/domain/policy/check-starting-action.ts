import * as v from 'valibot';
import { line } from './policy-fields';
import { MOST_STARTING_ACTIONS, type StartingAction, type SubjectAction } from './starting-action';

/** An id of Jira's that is written in digits. */
export const jiraNumber = v.pipe(v.string(), v.regex(/^\d{1,19}$/u, 'Give the id, in digits.'));

const label = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(255, 'Keep this to 255 characters.'),
  v.regex(/^[^\s]+$/u, 'A label has no spaces and is not empty.'),
);
const propertyKey = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(255, 'Keep this to 255 characters.'),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u, 'Use letters, digits, dots, dashes and underscores.'),
);

const holding = v.variant('by', [
  v.strictObject({ kind: v.literal('hold-auto-close'), by: v.literal('label'), name: label }),
  v.strictObject({ kind: v.literal('hold-auto-close'), by: v.literal('property'), name: propertyKey }),
]);

const byId = [
  v.strictObject({ kind: v.literal('priority'), priorityId: jiraNumber }),
  v.strictObject({ kind: v.literal('label'), label }),
  v.strictObject({ kind: v.literal('status'), statusId: jiraNumber }),
  v.strictObject({ kind: v.literal('team'), teamId: line(255) }),
  holding,
] as const;
const WHICH = 'Choose priority, label, status, team or hold-auto-close.';

/** As it was done, with ids. */
export const subjectAction: v.GenericSchema<unknown, SubjectAction> = v.variant('kind', [...byId], WHICH);

/** As a playbook says it, by id or by name. */
export const startingAction: v.GenericSchema<unknown, StartingAction> = v.variant(
  'kind',
  [
    ...byId,
    v.strictObject({ kind: v.literal('named-priority'), name: line(255) }),
    v.strictObject({ kind: v.literal('named-team'), name: line(255) }),
  ],
  WHICH,
);

export const startingActions = v.pipe(
  v.array(startingAction),
  v.maxLength(MOST_STARTING_ACTIONS, `At most ${MOST_STARTING_ACTIONS} starting actions.`),
);
