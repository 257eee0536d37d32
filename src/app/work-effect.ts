import type { Effect } from '../domain/escalation/effect';
import { MINUTE } from '../domain/time';
import type { Attempt } from './attempt';
import { takeTurns } from './brake';
import { agendaKey, agendaWrite } from './decision-writes';
import { doEffect } from './do-effect';
import { effectJournal } from './effect-journal';
import { expandFanOut } from './expand-fan-out';
import { gatherDigest } from './gather-digest';
import { heldBack } from './held-back';
import { JiraUnavailable } from './ports/desk';
import type { Ports } from './ports/ports';
import { isProjectAway, WENT_AWAY } from './sight/project-away';
import type { Stored, Write } from './ports/store';
import type { EffectRow, EffectState } from './rows';
import { toldBy } from './told-by';

/** Longer than the hard timeout of any function that works effects (55 s): a dead worker's claim runs out, a living one's never does. */
export const LEASE_MS = 2 * MINUTE;
const MOST_ATTEMPTS = 10;
const LONGEST_BACKOFF = 60 * MINUTE;

/** An effect that a worker holds, with what it is to do. */
export interface Claim {
  readonly stored: Stored<'effect'>;
  readonly work: Effect;
  /** An earlier claim ran out without a mark: that worker died, and may have acted. */
  readonly interrupted: boolean;
}

/**
 * Works one effect: claims it under its revision, does it, marks it. Answers the agenda keys of effects that it wrote and that can
 * be worked at once. Whoever else is asked to work the same effect meanwhile finds it claimed.
 */
export async function workEffect(ports: Ports, id: string): Promise<readonly string[]> {
  const found = await ports.store.get('effect', id);
  if (!found || !isWorkable(found.row, ports.clock.now())) return [];
  const { work } = found.row;
  if (work.kind === 'fan-out') return expandFanOut(ports, found, work.effects);
  if (work.kind === 'mail') return gatherDigest(ports, found, work);
  const claim = await claimEffect(ports, found, work);
  if (!claim) return [];
  // A mail cannot be asked back.
  const outcome: Attempt =
    claim.interrupted && isMail(work)
      ? { kind: 'unknown', why: 'an earlier attempt ended without an answer' }
      : await attempt(ports, claim.stored.row, work);
  return settleEffect(ports, claim, outcome);
}

/** Waits for a worker, and nobody holds it. */
export const isWorkable = (row: EffectRow, now: number): boolean =>
  row.state === 'pending' && row.leasedUntil <= now && row.dueAt <= now;

/** Takes an effect for the length of the lease; undefined when somebody else was first. Whom it mentions is decided with the first claim. */
export async function claimEffect(
  ports: Ports,
  found: Stored<'effect'>,
  work: Effect,
): Promise<Claim | undefined> {
  const now = ports.clock.now();
  const mentions = found.row.mentions ?? (await mentionsOf(ports, work));
  const row: EffectRow = {
    ...found.row,
    attempts: found.row.attempts + 1,
    leasedUntil: now + LEASE_MS,
    mentions,
  };
  const writes: Write[] = [
    { put: 'effect', key: found.key, row, rev: found.rev },
    agendaWrite('effect', row.id, row.leasedUntil, row.rank),
  ];
  if ((await ports.store.transact(writes)) === 'conflict') return undefined;
  return {
    stored: { key: found.key, row, rev: found.rev + 1 },
    work,
    interrupted: found.row.leasedUntil > 0,
  };
}

async function mentionsOf(ports: Ports, work: Effect): Promise<readonly string[] | null> {
  const telling = toldBy(work);
  return telling ? takeTurns(ports, telling.people, work.id) : null;
}

async function attempt(ports: Ports, row: EffectRow, work: Effect): Promise<Attempt> {
  try {
    const outcome = await doEffect(ports, row, work);
    return outcome.kind === 'refused' && (await isProjectAway(ports, row.projectId)) ? WENT_AWAY : outcome;
  } catch (error) {
    if (!(error instanceof JiraUnavailable)) throw error;
    return { kind: 'later', why: error.message, retryAt: error.retryAt };
  }
}

/** The end of an attempt, with what follows from it: messages held back, a retry, a dead letter with an alarm. */
export async function settleEffect(ports: Ports, claim: Claim, outcome: Attempt): Promise<readonly string[]> {
  const { stored, work } = claim;
  const { key, row, rev } = stored;
  const now = ports.clock.now();
  const state = endState(row, work, outcome);
  if (state === 'pending') {
    const backoff = Math.min(LONGEST_BACKOFF, MINUTE * 2 ** (row.attempts - 1));
    const dueAt = outcome.kind === 'later' ? Math.max(outcome.retryAt, now + MINUTE) : now + backoff;
    const again: EffectRow = { ...row, dueAt, leasedUntil: 0, outcome: 'why' in outcome ? outcome.why : '' };
    await ports.store.transact([
      { put: 'effect', key, row: again, rev },
      agendaWrite('effect', row.id, dueAt, row.rank),
    ]);
    return [];
  }
  const why = 'why' in outcome ? outcome.why : '';
  if (state === 'dead')
    ports.log.error(`effect ${row.id} is given up after ${row.attempts} attempts: ${why}`);
  const held = state === 'done' ? await heldBack(ports, row, work) : { writes: [], looks: [] };
  const written = await ports.store.transact([
    { put: 'effect', key, row: { ...row, state, leasedUntil: 0, outcome: why }, rev },
    { remove: 'agenda', key: agendaKey('effect', row.id) },
    ...effectJournal(row, work, state, why, now),
    ...held.writes,
  ]);
  return written === 'applied' ? held.looks : [];
}

const isMail = ({ kind }: Effect): boolean => kind === 'digest' || kind === 'mail-update';

function endState(row: EffectRow, work: Effect, outcome: Attempt): EffectState {
  switch (outcome.kind) {
    case 'done':
      return 'done';
    case 'cancelled':
      return 'cancelled';
    case 'refused':
      return 'dead';
    case 'unknown':
      // A mail cannot be asked back: it is not repeated. Everything else is looked for in the world on the next attempt.
      return isMail(work) ? 'unknown' : row.attempts >= MOST_ATTEMPTS ? 'dead' : 'pending';
    case 'later':
      return row.attempts >= MOST_ATTEMPTS * 3 ? 'dead' : 'pending';
  }
}
