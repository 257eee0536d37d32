import type { Effect } from '../domain/escalation/effect';
import { MINUTE } from '../domain/time';
import { agendaKey, agendaWrite, effectWrites, fanOut } from './decision-writes';
import type { Attempt } from './attempt';
import { doEffect } from './do-effect';
import { effectJournal } from './effect-journal';
import { JiraUnavailable } from './ports/desk';
import type { Ports } from './ports/ports';
import type { Stored, Write } from './ports/store';
import type { EffectRow, EffectState } from './rows';

/** Longer than the hard timeout of any function that works effects (55 s): a dead worker's claim runs out, a living one's never does. */
export const LEASE_MS = 2 * MINUTE;
/** So many children are written at once: two rows each, and the parent, fit a transaction. */
const PAGE = 10;
const MOST_ATTEMPTS = 10;
const LONGEST_BACKOFF = 60 * MINUTE;

/**
 * Works one effect: claims it under its revision, does it, marks it. Answers the agenda keys of effects that it wrote and that can
 * be worked at once. Whoever else is asked to work the same effect meanwhile finds it claimed.
 */
export async function workEffect(ports: Ports, id: string): Promise<readonly string[]> {
  const found = await ports.store.get('effect', id);
  if (!found || found.row.state !== 'pending') return [];
  const now = ports.clock.now();
  if (found.row.leasedUntil > now || found.row.dueAt > now) return [];
  const { work } = found.row;
  if (work.kind === 'fan-out') return expand(ports, found, work.effects);
  const claimed = await claim(ports, found, now);
  if (!claimed) return [];
  // A claim that ran out without a mark belongs to a worker that died: it may have acted, and a mail cannot be asked back.
  const interrupted = found.row.leasedUntil > 0;
  const outcome: Attempt =
    interrupted && work.kind === 'mail'
      ? { kind: 'unknown', why: 'an earlier attempt ended without an answer' }
      : await attempt(ports, claimed.row, work);
  return settle(ports, claimed, work, outcome);
}

async function claim(
  ports: Ports,
  found: Stored<'effect'>,
  now: number,
): Promise<Stored<'effect'> | undefined> {
  const row: EffectRow = { ...found.row, attempts: found.row.attempts + 1, leasedUntil: now + LEASE_MS };
  const writes: Write[] = [
    { put: 'effect', key: found.key, row, rev: found.rev },
    agendaWrite('effect', row.id, row.leasedUntil, 0),
  ];
  const outcome = await ports.store.transact(writes);
  return outcome === 'applied' ? { key: found.key, row, rev: found.rev + 1 } : undefined;
}

async function attempt(ports: Ports, row: EffectRow, work: Effect): Promise<Attempt> {
  try {
    return await doEffect(ports, row, work);
  } catch (error) {
    if (!(error instanceof JiraUnavailable)) throw error;
    return { kind: 'later', why: error.message, retryAt: error.retryAt };
  }
}

/** The end of an attempt, with what follows from it: mails after a comment, a retry, a dead letter with an alarm. */
async function settle(
  ports: Ports,
  { key, row, rev }: Stored<'effect'>,
  work: Effect,
  outcome: Attempt,
): Promise<readonly string[]> {
  const now = ports.clock.now();
  const state = endState(row, work, outcome);
  if (state === 'pending') {
    const backoff = Math.min(LONGEST_BACKOFF, MINUTE * 2 ** (row.attempts - 1));
    const dueAt = outcome.kind === 'later' ? Math.max(outcome.retryAt, now + MINUTE) : now + backoff;
    const again: EffectRow = { ...row, dueAt, leasedUntil: 0, outcome: 'why' in outcome ? outcome.why : '' };
    await ports.store.transact([
      { put: 'effect', key, row: again, rev },
      agendaWrite('effect', row.id, dueAt, 0),
    ]);
    return [];
  }
  const why = 'why' in outcome ? outcome.why : '';
  if (state === 'dead')
    ports.log.error(`effect ${row.id} is given up after ${row.attempts} attempts: ${why}`);
  const children = state === 'done' && work.kind === 'tell' ? mails(work) : [];
  const writes: Write[] = [
    { put: 'effect', key, row: { ...row, state, leasedUntil: 0, outcome: why }, rev },
    { remove: 'agenda', key: agendaKey('effect', row.id) },
    ...effectJournal(row, work, state, why, now),
  ];
  const follow =
    children.length === 0 ? null : fanOut(`${row.id}:then`, row.escId, row.projectId, children, now);
  if (follow) writes.push(...effectWrites(follow, 0));
  const written = await ports.store.transact(writes);
  return written === 'applied' && follow ? [agendaKey('effect', follow.id)] : [];
}

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
      return work.kind === 'mail' ? 'unknown' : row.attempts >= MOST_ATTEMPTS ? 'dead' : 'pending';
    case 'later':
      return row.attempts >= MOST_ATTEMPTS * 3 ? 'dead' : 'pending';
  }
}

/** Jira's mail follows the comment, one effect a person, so that one unknown answer does not decide for all. */
function mails(work: Extract<Effect, { kind: 'tell' }>): Effect[] {
  return work.people.map((person) => ({
    kind: 'mail',
    id: `${work.id}:mail:${person}`,
    issueId: work.issueId,
    person,
    say: work.say,
    params: work.params,
  }));
}

/**
 * Writes the effects of a fan-out as rows of their own, a page a transaction, each guarded by the fan-out's revision: two workers
 * cannot both write a page, and a worker that dies leaves the rest to the next.
 */
async function expand(
  ports: Ports,
  found: Stored<'effect'>,
  effects: readonly Effect[],
): Promise<readonly string[]> {
  const looks: string[] = [];
  let { row, rev } = found;
  let left = effects;
  while (left.length > 0 || row.state === 'pending') {
    const page = left.slice(0, PAGE);
    left = left.slice(PAGE);
    const now = ports.clock.now();
    const finished = left.length === 0;
    row = { ...row, work: { kind: 'fan-out', effects: left }, state: finished ? 'done' : 'pending' };
    const agenda: Write = finished
      ? { remove: 'agenda', key: agendaKey('effect', row.id) }
      : agendaWrite('effect', row.id, now, 0);
    const children = page.map((effect): EffectRow => ({
      ...row,
      id: effect.id,
      recipient: effect.kind === 'mail' ? effect.person : null,
      state: 'pending',
      dueAt: now,
      work: effect,
    }));
    const writes: Write[] = [
      { put: 'effect', key: found.key, row, rev },
      agenda,
      ...children.flatMap((child) => effectWrites(child, 0)),
    ];
    if ((await ports.store.transact(writes)) === 'conflict') return looks;
    rev += 1;
    looks.push(...page.map((effect) => agendaKey('effect', effect.id)));
  }
  return looks;
}
