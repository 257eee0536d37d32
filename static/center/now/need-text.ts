import type { NeedView } from '../../../src/contract/now-view';
import { dueText } from '../../../src/words/due-text';
import type { Site } from '../../shared/site';

/** What waits, in a sentence with its time. */
export function needText({ t, times }: Pick<Site, 't' | 'times'>, need: NeedView, now: number): string {
  const relative = need.dueAt === null ? '' : times.relative(need.dueAt, now);
  switch (need.kind) {
    case 'proposal':
      return t('now.proposed', {
        name: need.name,
        duration: times.duration(Math.max(60_000, now - need.since)),
      });
    case 'handoff': {
      const teams = { from: need.fromTeam ?? t('handoff.noTeam'), to: need.toTeam, relative };
      if (need.dueAt === null) return t('now.offered', teams);
      return t(need.overdue ? 'now.offeredLate' : 'now.offeredUntil', teams);
    }
    case 'ask':
      return t(need.overdue ? 'now.askedLate' : 'now.asked', { relative });
    case 'action':
      return t(need.overdue ? 'now.actionLate' : 'now.actionDue', { title: need.title, relative });
    case 'escalation':
      if (need.what === 'acknowledgement')
        return t(need.overdue ? 'now.unansweredLate' : 'now.unanswered', { relative });
      return dueText({ t, times }, { what: need.what, dueAt: need.dueAt ?? now }, now);
  }
}
