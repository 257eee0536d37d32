import { workingTimeOf } from '../calendar/working-time-of';
import { MOST_EFFORT_MINUTES, outOfHours } from '../insight/effort';
import { MINUTE } from '../time';
import type { Decide } from './command-family';
import { refuse } from './refuse';

/** Minutes somebody worked on it, told apart by the hours of the pinned calendar. It changes nothing but the journal. */
export const decideEffort: Decide = (draft, command, context) => {
  if (command.do !== 'log-effort') return 'not-mine';
  const { minutes, work, person, occasion, requestId } = command;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_EFFORT_MINUTES)
    return refuse('invalid', 'effort is whole minutes, at most a week', [
      { path: 'minutes', message: `must be between 1 and ${MOST_EFFORT_MINUTES}` },
    ]);
  const startedAt = command.startedAt ?? context.now - minutes * MINUTE;
  if (startedAt > context.now)
    return refuse('invalid', 'effort is logged after it was spent', [
      { path: 'startedAt', message: 'lies in the future' },
    ]);
  const { calendar } = draft.state.parts.pinned;
  const late = outOfHours(startedAt, minutes, workingTimeOf(calendar, context.now));
  draft.line('effort-logged', {
    work,
    minutes,
    outOfHours: late,
    accountId: person,
    occasion,
    startedAt,
    ...(requestId === undefined ? {} : { requestId }),
  });
  return 'ok';
};
