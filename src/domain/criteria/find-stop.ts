import type { Instant } from '../time';
import { truthAt } from './course';
import type { Stop, StopAct } from './decision';
import { FACTS } from './fact-table';
import type { Judged } from './judged';
import { YES } from './truth';

/** What helps the customer most comes first. */
const ORDER: readonly StopAct[] = ['answer-customer', 'assign', 'update', 'change-status', 'resolve'];

/** The one act that alone ends being met at `at`: a held condition without which the rest is not enough. */
export function findStop(judged: Judged, at: Instant): Stop | null {
  const stops = judged.conditions.flatMap((member) => {
    const act = FACTS[member.condition.fact].stoppedBy;
    if (act === null || truthAt(member.course, at) !== YES || judged.isMet(at, member)) return [];
    return [{ act, fact: member.condition.fact, path: member.path }];
  });
  return stops.sort((a, b) => ORDER.indexOf(a.act) - ORDER.indexOf(b.act))[0] ?? null;
}
