import { workingTimeOf } from '../domain/calendar/working-time-of';
import { EMPTY_LEGS } from '../domain/provider/leg';
import { EMPTY_REVIEW } from '../domain/review/review-part';
import type { EscalationState } from '../domain/escalation/decision';
import { dueAfter, type DueAfter } from '../domain/escalation/due-after';
import { EMPTY_ASSESSMENT, type PartName, type Parts } from '../domain/escalation/parts';
import { EMPTY_PLAN } from '../domain/escalation/plan';
import type { PinnedPolicy } from '../domain/policy/policy-set';
import { EMPTY_TEAM } from '../domain/team/team-part';
import type { Instant } from '../domain/time';
import type { Store } from './ports/store';

export const PART_NAMES = [
  'pinned',
  'request',
  'assessment',
  'plan',
  'team',
  'review',
  'legs',
] as const satisfies readonly PartName[];

/** The current revision of a part; older ones are kept beside it under 1, 2, …. */
export const partKey = (escId: string, name: PartName, revision = 0): string =>
  `${escId}:${name}:${revision}`;

/** An escalation as stored, with the revisions that a write must still find. */
export interface LoadedEscalation {
  readonly state: EscalationState;
  readonly rev: number;
  readonly partRevs: Readonly<Record<PartName, number>>;
  /** Which policy it carries (`pinMark`), as its head was stored with it. */
  readonly pin: string | undefined;
  readonly after: DueAfter;
}

/** The clocks of what an escalation was started with. */
export const clocksOf = ({ calendar }: PinnedPolicy, now: Instant): DueAfter =>
  dueAfter(workingTimeOf(calendar, now));

/** Head and parts in one read; undefined when there is no such escalation. */
export async function loadEscalation(
  store: Store,
  id: string,
  now: Instant,
): Promise<LoadedEscalation | undefined> {
  const [head, ...rows] = await store.getMany<'escalation' | 'part'>([
    { entity: 'escalation', key: id },
    ...PART_NAMES.map((name) => ({ entity: 'part' as const, key: partKey(id, name) })),
  ]);
  if (!head || !('stage' in head.row)) return undefined;
  const partRevs: Record<PartName, number> = {
    pinned: 0,
    request: 0,
    assessment: 0,
    plan: 0,
    team: 0,
    review: 0,
    legs: 0,
  };
  const found: { -readonly [N in PartName]?: Parts[N] } = {};
  for (const stored of rows) {
    if (!stored || !('body' in stored.row)) continue;
    partRevs[stored.row.name] = stored.rev;
    Object.assign(found, { [stored.row.name]: stored.row.body });
  }
  const { pinned, request } = found;
  if (!pinned || !request)
    throw new Error(`escalation ${id} lacks the policy or the request it was started with`);
  const parts: Parts = {
    pinned,
    request,
    assessment: found.assessment ?? EMPTY_ASSESSMENT,
    plan: found.plan ?? EMPTY_PLAN,
    team: found.team ?? EMPTY_TEAM,
    review: found.review ?? EMPTY_REVIEW,
    legs: found.legs ?? EMPTY_LEGS,
  };
  return {
    state: { head: head.row, parts },
    rev: head.rev,
    partRevs,
    pin: head.row.pin,
    after: clocksOf(pinned, now),
  };
}
