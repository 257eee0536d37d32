import { HOUR, type Instant } from '../time';
import type { Draft } from './draft';
import type { Escalation } from './escalation';
import { endOf, type Pause, type Waiting } from './pause';

/** The subject's status as the source of a pause. */
const STATUS = 'status';
/** The source of a time out of sight. */
const FREEZE = 'freeze';
/** Why every clock of a record stands still. */
export type Rest = 'sight' | 'licence';

/** So many pauses are kept apart; a head stays small whatever a workflow does. */
const MOST_PAUSES = 16;

/** Opens a pause of `source`, unless it has one open already. */
export function pauseFor(
  draft: Draft,
  source: string,
  { reason, capMinutes }: Pick<Pause, 'reason' | 'capMinutes'>,
): void {
  const { pauses } = draft.next;
  if (pauses.some((pause) => pause.source === source && pause.until === null)) return;
  const pause: Pause = { reason, source, since: draft.now, until: null, capMinutes };
  draft.set({ pauses: kept(draft.next, [...pauses, pause]) });
  // Whoever holds the ladder says so in words of their own.
  if (reason !== 'held') draft.line('clocks-paused', { waits: reason, source, capMinutes });
}

/** Ends the pause of `source`, if it has one open: what it concerned is due later by its length. */
export function resumeFrom(draft: Draft, source: string): void {
  const open = draft.next.pauses.find((pause) => pause.source === source && pause.until === null);
  if (!open) return;
  const until = Math.min(draft.now, endOf(open) ?? draft.now);
  endPause(draft, open, until);
  const pausedForMs = until - open.since;
  if (open.reason === 'held') draft.line('ladder-resumed', { pausedForMs });
  else draft.line('clocks-resumed', { waits: open.reason, source, pausedForMs });
}

/**
 * The subject's status opens and closes its pause. One whose cap has ended it stays ended until the status is another: a provider
 * who takes longer does not buy a second cap.
 */
export function followWaiting(draft: Draft, waiting: Waiting | null): void {
  const reason = waiting?.reason ?? null;
  if (reason === draft.next.waiting) return;
  const before = draft.next;
  resumeFrom(draft, STATUS);
  // Its cap had ended the pause before: what is over now is said, since it lets the status open another one.
  if (draft.next === before && before.waiting) draft.line('wait-ended', { waits: before.waiting });
  draft.set({ waiting: reason });
  if (waiting) pauseFor(draft, STATUS, waiting);
}

/** Pauses whose cap has passed end at the instant of the cap, however late it is seen; the manager hears that our clocks run again. */
export function capPauses(draft: Draft, now: Instant): void {
  for (const pause of draft.next.pauses) {
    const capAt = pause.until === null ? endOf(pause) : undefined;
    if (capAt === undefined || capAt > now) continue;
    endPause(draft, pause, capAt);
    const { reason, source, capMinutes } = pause;
    if (reason === 'held') {
      draft.line('ladder-resumed', { pausedForMs: capAt - pause.since, lateMs: now - capAt });
      continue;
    }
    draft.line('pause-capped', { waits: reason, source, capMinutes, lateMs: now - capAt });
    draft.tell(`pause-capped:${source}:${pause.since}`, [draft.next.managerId], 'pause-capped');
  }
}

/** What stands still is looked for again this often, should nobody tell that it is back. */
const LOOK_AGAIN = HOUR;

/** Every clock stands still, from now on or as it did before: the subject is out of sight, or the app has no licence to act. */
export function freeze(draft: Draft, why: Rest = 'sight'): void {
  const { frozen } = draft.next;
  if (!frozen) draft.line(why === 'licence' ? 'licence-lapsed' : 'frozen');
  // Without a licence nobody looks at all: the first sweep after the renewal does.
  const lookAgainAt = why === 'licence' ? draft.now : draft.now + LOOK_AGAIN;
  draft.set({ frozen: { since: frozen?.since ?? draft.now, lookAgainAt } });
}

/** The subject is back in sight: the time it was away is a pause of every clock, counted once with those it overlaps. */
export function thaw(draft: Draft): void {
  const { frozen, pauses } = draft.next;
  if (!frozen) return;
  const away: Pause = {
    reason: 'frozen',
    source: FREEZE,
    since: frozen.since,
    until: draft.now,
    capMinutes: null,
  };
  draft.set({ frozen: null });
  draft.set({ pauses: kept(draft.next, [...pauses, away]) });
  draft.line('thawed', { frozenForMs: draft.now - frozen.since });
}

/**
 * Why what was decided then is not said any more: its record stands still, or has stood still since; null while it may be said. What
 * was true before a long rest is no news after it.
 */
export function stoodStill(
  { frozen, pauses }: Pick<Escalation, 'frozen' | 'pauses'>,
  decidedAt: Instant,
): string | null {
  if (frozen) return 'its clocks stand still';
  const rested = pauses.some(({ source, since }) => source === FREEZE && since >= decidedAt);
  return rested ? 'its clocks stood still meanwhile' : null;
}

function endPause(draft: Draft, open: Pause, until: Instant): void {
  const { next } = draft;
  draft.set({
    pauses: kept(
      next,
      next.pauses.map((pause) => (pause === open ? { ...pause, until } : pause)),
    ),
  });
}

/**
 * Pauses that still matter: those that ended before every running clock began are dropped. When they are too many, the two of one
 * reason with the shortest time between them become one, so that this time counts as paused too.
 */
function kept(head: Escalation, pauses: readonly Pause[]): readonly Pause[] {
  const earliest = earliestStart(head);
  const matter = pauses.filter(({ until }) => until === null || until > earliest);
  if (matter.length <= MOST_PAUSES) return matter;
  const fewer = joined(matter);
  return fewer.length < matter.length ? kept(head, fewer) : matter;
}

function joined(pauses: readonly Pause[]): readonly Pause[] {
  let best: { readonly first: Pause; readonly second: Pause; readonly gap: number } | undefined;
  for (const first of pauses) {
    if (first.until === null) continue;
    for (const second of pauses) {
      if (second === first || second.reason !== first.reason || second.until === null) continue;
      const gap = second.since - first.until;
      if (second.since >= first.since && (!best || gap < best.gap)) best = { first, second, gap };
    }
  }
  if (!best) return pauses;
  const { first, second } = best;
  const one: Pause = { ...first, until: Math.max(first.until ?? 0, second.until ?? 0), capMinutes: null };
  return pauses.flatMap((pause) => (pause === first ? [one] : pause === second ? [] : [pause]));
}

/** The earliest instant from which anything that runs is counted. */
function earliestStart(head: Escalation): Instant {
  const { ladder, monitoring, deadlines, startedAt, openedAt } = head;
  const starts = [ladder.since, ...Object.values(head.promises).map(({ since }) => since)];
  if (Object.keys(deadlines).length > 0) starts.push(startedAt ?? openedAt);
  if (monitoring) starts.push(monitoring.since);
  return Math.min(...starts);
}
