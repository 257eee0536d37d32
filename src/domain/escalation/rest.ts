import { FAR, type Instant, type Millis } from '../time';
import type { Delay } from '../policy/delay';
import type { DueAfter } from './due-after';
import type { Escalation } from './escalation';
import { endOf, type Pause, type PauseReason } from './pause';

const ALL = ['customer', 'provider', 'frozen'] as const;

/**
 * Which pauses each clock rests for. What is ours to do whoever we wait for (an approval, a manager, a review, an update to
 * management, a time that a person named) goes on; out of sight, everything rests.
 */
export const RESTS_FOR = {
  approval: ['frozen'],
  manager: ['frozen'],
  assessment: ALL,
  plan: ALL,
  review: ['frozen'],
  ladder: [...ALL, 'held'],
  'update:customer': ['customer', 'frozen'],
  'update:others': ['frozen'],
  'update:promised': ['frozen'],
  // Theirs, not ours: whoever we wait for, it goes on.
  leg: ['frozen'],
  monitoring: ['frozen'],
  agreement: ['frozen'],
} as const satisfies Readonly<Record<string, readonly PauseReason[]>>;
export type Clock = keyof typeof RESTS_FOR;

export interface Stretch {
  readonly from: Instant;
  /** FAR while it lasts. */
  readonly to: Instant;
}

type Resting = Pick<Escalation, 'pauses' | 'frozen'>;

/** When a clock of the escalation stands still, in order; what two pauses share is there once. Out of sight, every clock does. */
export function restsOf({ pauses, frozen }: Resting, clock: Clock): readonly Stretch[] {
  if (pauses.length === 0 && !frozen) return [];
  const reasons: readonly PauseReason[] = RESTS_FOR[clock];
  const concerned = pauses.filter(({ reason }) => reasons.includes(reason)).map(stretchOf);
  return united(frozen ? [...concerned, { from: frozen.since, to: FAR }] : concerned);
}

const stretchOf = (pause: Pause): Stretch => ({ from: pause.since, to: endOf(pause) ?? FAR });

function united(apart: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...apart].sort((a, b) => a.from - b.from);
  const found: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of sorted) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** `due`, counted from `from`, later by the rests in between, in the clock it runs in; FAR while it rests without an end. */
export function pushedOut(
  rests: readonly Stretch[],
  from: Instant,
  due: Instant,
  clock: Delay['clock'],
  after: DueAfter,
): Instant {
  let at = due;
  for (const rest of rests) {
    if (rest.from >= at) break;
    if (rest.to <= from) continue;
    if (rest.to === FAR) return FAR;
    at = after.push(at, Math.max(rest.from, from), rest.to, clock);
  }
  return at;
}

/** `after`, as one clock of this escalation counts it: without the time in which it rests. */
export function restingAfter(head: Resting, clock: Clock, after: DueAfter): DueAfter {
  const rests = restsOf(head, clock);
  if (rests.length === 0) return after;
  const resting = (from: Instant, delay: Delay): Instant =>
    from === FAR ? FAR : pushedOut(rests, from, after(from, delay), delay.clock, after);
  return Object.assign(resting, { push: after.push });
}

/** Until when the open pauses keep a clock at rest, as far as is known: FAR without an end, 0 when none is open. */
export function restsUntil({ pauses }: Pick<Escalation, 'pauses'>, clock: Clock): Instant {
  const reasons: readonly PauseReason[] = RESTS_FOR[clock];
  const open = pauses.filter(({ reason, until }) => until === null && reasons.includes(reason));
  return Math.max(0, ...open.map((pause) => endOf(pause) ?? FAR));
}

/** How late `now` is for what was due: time in which nothing could happen, because the subject was out of sight, is nobody's delay. */
export function lateness(head: Pick<Escalation, 'pauses'>, due: Instant, now: Instant): Millis {
  const frozen = united(head.pauses.filter(({ reason }) => reason === 'frozen').map(stretchOf));
  const stood = frozen.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, now) - Math.max(from, due)),
    0,
  );
  return Math.max(0, now - due - stood);
}

type WaitingPause = Pause & { readonly reason: 'customer' | 'provider' };

/** The pause for somebody outside that stands now; the customer's before a provider's, the oldest first. */
export function restingNow({ pauses }: Pick<Escalation, 'pauses'>, now: Instant): WaitingPause | null {
  const isStanding = (pause: Pause): pause is WaitingPause =>
    (pause.reason === 'customer' || pause.reason === 'provider') &&
    pause.until === null &&
    (endOf(pause) ?? FAR) > now;
  const standing = pauses.filter(isStanding);
  return standing.find(({ reason }) => reason === 'customer') ?? standing[0] ?? null;
}
