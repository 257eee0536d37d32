import { receiveLegs, sendLegs, tooManyLegs } from '../provider/move-legs';
import type { Audience } from './audience';
import type { Decide } from './command-family';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import { endEscalation } from './end-escalation';
import type { Deadline, Escalation, UpdatePromise } from './escalation';
import { recount } from './recount';
import { refuse } from './refuse';
import { SEVERITIES } from './severity';
import type { AbsorbedRecord } from './absorbed-record';

const MOST_ACTIONS = 500;

/** Two records become one: the survivor takes over what still runs, the other ends and points to it. */
export const decideMerge: Decide = (draft, command, context, _facts, after) => {
  const { head } = draft.state;
  switch (command.do) {
    case 'absorb':
      return absorb(draft, command.other, context.by, after);
    case 'merge-into':
      if (command.survivorId === head.id) return refuse('invalid', 'a record is not merged into itself');
      draft.line('merged-into', { issueId: command.survivorIssueId, moved: command.moved });
      sendLegs(draft, command.legs, command.survivorIssueId);
      endEscalation(draft, 'merged', { mergedInto: command.survivorId });
      return 'ok';
    default:
      return 'not-mine';
  }
};

/**
 * The earlier opening and start, the more severe severity, and of what both still owe the earlier time; what the survivor has done
 * stays done. Open actions of the other follow with owner and time, its open cases with providers with promise and counts.
 */
function absorb(draft: Draft, other: AbsorbedRecord, by: string, after: DueAfter): ReturnType<Decide> {
  const { head, parts } = draft.state;
  if (other.id === head.id) return refuse('invalid', 'a record is not merged with itself');
  if (parts.plan.actions.length + other.actions.length > MOST_ACTIONS)
    return refuse('too-large', `a plan holds ${MOST_ACTIONS} actions`);
  if (tooManyLegs(draft, other.legs)) return refuse('too-large', 'one record cannot hold so many cases');
  if (SEVERITIES.indexOf(other.severity) < SEVERITIES.indexOf(head.severity)) {
    draft.line('severity-changed', { from: head.severity, to: other.severity, words: '' });
    recount(draft, other.severity, parts.pinned, after);
  }
  const { next } = draft;
  draft.set({
    openedAt: Math.min(next.openedAt, other.openedAt),
    startedAt: earlier(next.startedAt, other.startedAt),
    promises: earlierPromises(next.promises, other.promises),
    deadlines: earlierDeadlines(next.deadlines, other.deadlines),
    relapses: next.relapses + other.relapses,
  });
  if (other.actions.length > 0)
    draft.parts.plan = {
      ...parts.plan,
      actions: [...parts.plan.actions, ...other.actions],
      changed: { by, at: draft.now },
    };
  receiveLegs(draft, other.legs, other.subjectId);
  draft.line('absorbed', {
    issueId: other.subjectId,
    links: other.links,
    actions: other.actions.length,
    dropped: other.dropped,
  });
  draft.tell(`absorbed:${other.id}`, [next.managerId, other.managerId], 'absorbed', {
    links: other.links,
    actions: other.actions.length,
  });
  draft.effect({
    kind: 'issue-link',
    id: `${head.id}:link:${other.subjectId}`,
    issueId: head.subjectId,
    otherIssueId: other.subjectId,
  });
  return 'ok';
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

/** Of an audience that both owe, the earlier time stands, and kept and missed ones are counted together. */
function earlierPromises(
  ours: Escalation['promises'],
  theirs: Escalation['promises'],
): Escalation['promises'] {
  const merged: Partial<Record<Audience, UpdatePromise>> = { ...ours };
  for (const [name, promise] of Object.entries(theirs)) {
    const audience = name as Audience;
    const mine = ours[audience];
    if (!mine) continue;
    const first = promise.dueAt < mine.dueAt ? promise : mine;
    const kept = mine.kept + promise.kept;
    merged[audience] = { ...first, kept, missedCount: mine.missedCount + promise.missedCount };
  }
  return merged;
}

function earlierDeadlines(
  ours: Escalation['deadlines'],
  theirs: Escalation['deadlines'],
): Escalation['deadlines'] {
  const merged = Object.entries(ours).map(([name, deadline]): [string, Deadline] => {
    const other = theirs[name as keyof typeof theirs];
    return [name, other && other.dueAt < deadline.dueAt ? other : deadline];
  });
  return Object.fromEntries(merged);
}
