import type { Instant } from '../../time';
import type { FactDefinition, FactDefinitions } from '../fact-definition';
import { commentsSoFar, fieldAt, known, lastChangeAt, unfinishedSince } from '../past';
import type { Past } from '../past';

type Waiting = 'age' | 'timeInStatus' | 'timeSinceUpdate' | 'assigneeMissingFor';

/** Nothing waits on a finished work item: its clocks stopped when it was finished, and what they say changed again when it was reopened. */
const unlessFinished = (past: Past, since: Instant | null, changedAt: Instant) =>
  past.finished
    ? known(past, null, Math.max(changedAt, lastChangeAt(past.history, past.seen, 'status')))
    : known(past, since, Math.max(changedAt, unfinishedSince(past)));

const common = { kind: 'since', source: 'changelog', history: 'exactly', canBeMissing: false } as const;

const age: FactDefinition<'age'> = {
  ...common,
  source: 'issue',
  meaning: 'Time since it was created; none once it is finished.',
  stoppedBy: 'resolve',
  example: { fact: 'age', op: 'atLeast', minutes: 5 * 24 * 60 },
  read: (past) => unlessFinished(past, past.history.createdAt, past.history.createdAt),
};

const timeInStatus: FactDefinition<'timeInStatus'> = {
  ...common,
  meaning: 'Time since its status last changed, or since it was created; none once it is finished.',
  stoppedBy: 'change-status',
  example: { fact: 'timeInStatus', op: 'atLeast', minutes: 960, calendarId: 'office' },
  read: (past) => {
    const since = lastChangeAt(past.history, past.seen, 'status');
    return unlessFinished(past, since, since);
  },
};

const timeSinceUpdate: FactDefinition<'timeSinceUpdate'> = {
  ...common,
  history: 'nearly',
  meaning:
    'Time since anybody changed a field or commented, or since it was created; comments count where they are known; none once it is finished.',
  stoppedBy: 'update',
  example: { fact: 'timeSinceUpdate', op: 'atLeast', minutes: 480, calendarId: 'office' },
  read: (past) => {
    const { createdAt, changes } = past.history;
    const change = changes[past.seen - 1]?.at ?? createdAt;
    const comment = commentsSoFar(past)?.at(-1)?.at ?? createdAt;
    const since = Math.max(change, comment);
    return unlessFinished(past, since, since);
  },
};

const assigneeMissingFor: FactDefinition<'assigneeMissingFor'> = {
  ...common,
  canBeMissing: true,
  meaning: 'Time since it has had no assignee; none while there is one or once it is finished.',
  stoppedBy: 'assign',
  example: { fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 },
  read: (past) => {
    const assignee = fieldAt(past.history, past.seen, 'assignee');
    return unlessFinished(past, assignee.value === null ? assignee.changedAt : null, assignee.changedAt);
  },
};

export const waitingFacts: FactDefinitions<Waiting> = {
  age,
  timeInStatus,
  timeSinceUpdate,
  assigneeMissingFor,
};
