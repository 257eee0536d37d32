import type { Draft } from '../escalation/draft';
import type { DueAfter } from '../escalation/due-after';
import { lateness } from '../escalation/rest';
import { clockOf, legsOf, putLeg, setClock } from './change-leg';
import { isOpenLeg, withEvent } from './leg';
import { legDue } from './leg-due';

/**
 * Every provider whose clock has passed: counted once, and the manager is told to chase the next contact; the first level where there
 * is no manager yet.
 */
export function missLegs(draft: Draft, after: DueAfter, firstLevel: readonly string[]): void {
  const { managerId } = draft.next;
  const people = managerId === null ? firstLevel : [managerId];
  for (const leg of legsOf(draft).filter(isOpenLeg)) {
    const clock = clockOf(draft, leg.id);
    const dueAt = clock && legDue(draft.next, clock, after);
    if (!clock || dueAt === undefined || clock.missed || dueAt > draft.now) continue;
    const { id, name, level } = leg;
    setClock(draft, id, { ...clock, missed: true });
    const late = { what: 'late', at: draft.now, by: 'engine', level, how: null, text: '' } as const;
    putLeg(draft, withEvent({ ...leg, misses: leg.misses + 1 }, late));
    draft.line('leg-late', { provider: name, level, dueAt, lateMs: lateness(draft.next, dueAt, draft.now) });
    draft.tell(`leg-late:${id}:${clock.since}:${clock.dueAt}`, people, 'leg-late', {
      legId: id,
      provider: name,
      level,
      dueAt,
    });
  }
}
