import type { CoverageCalls } from '../contract/coverage-calls';
import type { PayloadOf, ReplyOf } from '../contract/calls';
import type { Shift, TargetPeople } from '../domain/ladder/target-people';
import { targetKey, type DeskTarget, type PersonTarget } from '../domain/policy/person-target';
import { done, type Result } from '../domain/problem';
import { DAY, HOUR, type Instant } from '../domain/time';
import { SITE_SCOPE } from './load-policies';
import type { PolicyPermit } from './permit';
import type { OnCall } from './ports/on-call';
import type { Ports } from './ports/ports';

/** A week and the day after it, in which late levels of its last hours fall. */
const ASKED_FOR = 8 * DAY;

/** Who is behind each target of a ladder of the permitted project, or of the site's defaults; on-call schedules by the hour. */
export async function readCoveragePeople(
  { onCall }: Pick<Ports, 'onCall'>,
  { desk, projectId }: PolicyPermit,
  { targets, from }: PayloadOf<CoverageCalls, 'coverage.people'>,
): Promise<Result<ReplyOf<CoverageCalls, 'coverage.people'>>> {
  const unique = [...new Map(targets.map((target) => [targetKey(target), target])).values()];
  // A default has no project yet, and so nobody leads it: that is said when there is one.
  const open = projectId === SITE_SCOPE ? unique.filter(isProjectLead) : [];
  const [known, schedules] = await Promise.all([
    desk.peopleBehind(
      projectId,
      unique.filter(isOfDesk).filter((target) => !open.includes(target)),
    ),
    Promise.all(
      unique.flatMap((target) =>
        target.kind === 'on-call'
          ? [shiftsOf(onCall, target.scheduleId, from).then((found) => [targetKey(target), found] as const)]
          : [],
      ),
    ),
  ]);
  const untold = open.map((target) => [targetKey(target), { kind: 'record' }] as const);
  return done({ people: { ...known, ...Object.fromEntries([...schedules, ...untold]) } });
}

const isProjectLead = (target: PersonTarget): boolean =>
  target.kind === 'role' && target.role === 'project-lead';

const isOfDesk = (target: PersonTarget): target is DeskTarget => target.kind !== 'on-call';

/** The port knows instants only: it is asked hour by hour, and not again where nothing is connected. */
async function shiftsOf(onCall: OnCall, scheduleId: string, from: Instant): Promise<TargetPeople> {
  const shifts: Shift[] = [];
  for (let at = from; at < from + ASKED_FOR; at += HOUR) {
    const duty = await onCall.onDuty(scheduleId, at);
    if (duty.kind === 'not-connected') return { kind: 'not-connected' };
    const before = shifts.at(-1);
    if (before && before.people.join() === duty.people.join())
      shifts[shifts.length - 1] = { ...before, to: at + HOUR };
    else shifts.push({ from: at, to: at + HOUR, people: duty.people });
  }
  return { kind: 'on-call', shifts };
}
