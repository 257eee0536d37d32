import type { PinnedPolicy } from '../policy/policy-set';
import type { SeverityTargets } from '../policy/severity-targets';
import type { Audience } from './audience';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import { stepStart } from './due-times';
import type { Escalation, UpdatePromise } from './escalation';
import type { Severity } from './severity';
import { startPromises } from './start-escalation';

/**
 * Another severity, or other lengths or hours for the same: targets not yet met are counted anew from the start of their step, met
 * ones stay met. A missed update and a time that a person named stand; an audience that only the new severity knows is owed its first
 * update from now. `after` counts in the hours of `pinned`.
 */
export function recount(draft: Draft, severity: Severity, pinned: PinnedPolicy, after: DueAfter): void {
  const { next } = draft;
  const targets = pinned.targets[severity];
  const deadlines = Object.fromEntries(
    Object.keys(next.deadlines).map((kind) => {
      const name = kind as keyof typeof next.deadlines;
      return [name, { dueAt: after(stepStart(next, name), targets[name]), overdue: false }];
    }),
  );
  const working = next.stage === 'assessing' || next.stage === 'acting';
  const first = working ? startPromises(next, pinned, targets, draft.now, after) : {};
  const promises = { ...first, ...recountPromises(next.promises, targets.updates, after) };
  const { monitoring } = next;
  const watched = monitoring && {
    ...monitoring,
    until: monitoring.askedAt === null ? after(monitoring.since, targets.monitoring) : monitoring.until,
  };
  draft.set({ severity, deadlines, promises, monitoring: watched });
}

function recountPromises(
  promises: Escalation['promises'],
  paces: SeverityTargets['updates'],
  after: DueAfter,
): Escalation['promises'] {
  const counted: Partial<Record<Audience, UpdatePromise>> = {};
  for (const [name, promise] of Object.entries(promises)) {
    const audience = name as Audience;
    const pace = paces[audience];
    const stands = !pace || promise.promised || promise.missed;
    counted[audience] = stands ? promise : { ...promise, dueAt: after(promise.since, pace), reminded: false };
  }
  return counted;
}
