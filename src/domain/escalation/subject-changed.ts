import { MINUTE, type Instant } from '../time';
import { startClimb } from '../ladder/ladder-run';
import type { Decision, EscalationState } from './decision';
import { DEADLINES } from './due-times';
import { Draft } from './draft';
import { endEscalation } from './end-escalation';
import { notBefore } from './not-before';
import type { Waiting } from './pause';
import { followWaiting, freeze, thaw } from './pausing';
import { isOpen } from './stage';

/** What became of the subject, as an event or the reconcile found it. What is absent was not read and stays as it was. */
export interface SubjectChange {
  /** `hidden`: out of sight, or the app may not act on it. */
  readonly subject: 'there' | 'hidden' | 'gone';
  readonly resolved: boolean;
  readonly secured: boolean;
  readonly waiting?: Waiting | null;
  /** The project it is in now, one where escalations are switched on. */
  readonly projectId?: string;
  /** After closing, for how long a reopened subject proposes a new escalation. */
  readonly reopenGraceMinutes?: number;
  /** Of what is hidden: why, where it is not out of sight. */
  readonly why?: 'licence';
  /** Of what is gone: its whole project is, so that nobody is left to review it. */
  readonly withProject?: true;
}

/**
 * The subject's own changes that an escalation must answer at once: deleted ends it, out of sight all its clocks stand still, moved
 * takes it along, waiting rests its clocks, resolved stops the climb, reopened resumes it or proposes a relapse. Answers undefined when nothing follows.
 */
export function subjectChanged(
  state: EscalationState,
  change: SubjectChange,
  now: Instant,
): Decision | undefined {
  const { head } = state;
  const draft = new Draft(state, notBefore(head, now));
  if (head.stage === 'closed') followClosed(draft, change);
  else if (!isOpen(head.stage)) return undefined;
  else if (change.subject === 'hidden') hide(draft, change);
  else if (change.subject === 'gone') {
    draft.line('subject-gone');
    endEscalation(draft, 'withdrawn', { withdrawn: 'subject-deleted' });
  } else follow(draft, change);
  return draft.next === head ? undefined : draft.decided();
}

function hide(draft: Draft, { why }: SubjectChange): void {
  if (!draft.state.head.frozen) freeze(draft, why);
}

function follow(draft: Draft, change: SubjectChange): void {
  const { head } = draft.state;
  thaw(draft);
  followMove(draft, change);
  if (change.secured !== head.secured)
    draft.set({ secured: change.secured }).line('visibility-changed', { secured: change.secured ? 1 : 0 });
  if (change.waiting !== undefined) followWaiting(draft, change.waiting);
  const working = head.stage === 'assessing' || head.stage === 'acting';
  const stopped = head.ladder.state === 'stopped';
  if (working && change.resolved && !stopped)
    draft.set({ ladder: { ...head.ladder, state: 'stopped' } }).line('subject-resolved');
  if (working && !change.resolved && stopped)
    draft.set({ ladder: startClimb(draft.now, head.ladder.round + 1) }).line('climbing-resumed');
  if (head.stage === 'monitoring') watch(draft, change.resolved, 'relapse-proposed');
}

/** From then on the new project says who may do what; what was pinned at the start stays. */
function followMove(draft: Draft, { projectId }: SubjectChange): void {
  const from = draft.next.projectId;
  if (projectId === undefined || projectId === from) return;
  draft.set({ projectId }).line('subject-moved', { from, to: projectId });
}

/** A fix that was seen resolved and is seen open again is proposed as a relapse, or after the close as a new escalation, once. */
function watch(draft: Draft, resolved: boolean, proposal: 'relapse-proposed' | 'reopen-proposed'): void {
  const { monitoring, managerId, ladder } = draft.next;
  if (!monitoring || monitoring.wasResolved === resolved) return;
  draft.set({ monitoring: { ...monitoring, wasResolved: resolved } });
  if (resolved) draft.line('subject-resolved');
  else
    draft.line(proposal).tell(`${proposal}:${draft.now}`, [managerId, ...ladder.told], proposal, {
      ordinal: draft.next.ordinal,
    });
}

/**
 * What is closed goes along too: its review is the new project's to see to. Within the grace after closing, a reopened subject proposes
 * a new escalation that names this one; later it is news of its own.
 */
function followClosed(draft: Draft, change: SubjectChange): void {
  const { endedAt, deadlines } = draft.next;
  const isOwed = DEADLINES.some((kind) => deadlines[kind] !== undefined);
  if (change.subject === 'hidden') {
    if (isOwed) hide(draft, change);
    return;
  }
  if (change.subject === 'gone') {
    if (change.withProject && isOwed) draft.set({ deadlines: {}, frozen: null }).line('subject-gone');
    return;
  }
  thaw(draft);
  followMove(draft, change);
  const grace = (change.reopenGraceMinutes ?? 0) * MINUTE;
  if (endedAt === null || draft.now >= endedAt + grace) return;
  watch(draft, change.resolved, 'reopen-proposed');
}
