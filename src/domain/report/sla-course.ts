import type { Sla, SlaCycle } from '../criteria/history';
import { slaStatesAt, type SlaState } from '../sla/sla-state';
import type { Instant } from '../time';

/** What became of one SLA of an escalated work item. */
export interface SlaCourse {
  readonly id: string;
  readonly name: string;
  /** When it was escalated: breached already, running or paused and not breached, or met and over. */
  readonly atStart: 'breached' | 'running' | 'met';
  /** Of one that was running: breached by the end of the escalation, or not; null while that is not over or not known. */
  readonly atEnd: 'breached' | 'kept' | null;
}

interface Given {
  /** As it was read when the escalation began; undefined where it was not, and the cycles have to tell. */
  readonly states: readonly SlaState[] | undefined;
  readonly slas: readonly Sla[];
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
}

/** The SLAs of the subject from when it was escalated to when that ended. What is still running at the end, and not breached, is kept. */
export function slaCourses({ states, slas, openedAt, endedAt }: Given): readonly SlaCourse[] {
  return (states ?? slaStatesAt(slas, openedAt)).map(({ id, name, state, breached }) => {
    const atStart = breached ? 'breached' : state === 'finished' ? 'met' : 'running';
    if (atStart !== 'running' || endedAt === null) return { id, name, atStart, atEnd: null };
    const own = slas.find((sla) => sla.id === id)?.cycles ?? [];
    const during = own.filter(
      ({ startedAt, stoppedAt }) => startedAt <= endedAt && (stoppedAt === null || stoppedAt >= openedAt),
    );
    if (during.length === 0) return { id, name, atStart, atEnd: null };
    const isBroken = during.some((cycle) => wasBreachedBy(cycle, endedAt));
    return { id, name, atStart, atEnd: isBroken ? 'breached' : 'kept' };
  });
}

/** A breach without a date is one of a cycle that was over by then. */
const wasBreachedBy = ({ breached, breachAt, stoppedAt }: SlaCycle, at: Instant): boolean =>
  breached && (breachAt === null ? stoppedAt !== null && stoppedAt <= at : breachAt <= at);

/** What is counted of them, for an escalation as a whole or for one SLA of it. */
export interface SlaCounts {
  readonly atOpening: { readonly slaKnown: number; readonly slaLate: number };
  readonly atEnd: { readonly slaLost: number; readonly slaSaved: number };
}

/**
 * One escalation counts once: as late where any SLA was breached when it was escalated. Where none was, and one was running, it is lost
 * where any of those was breached by the end, and saved where none was.
 */
export function slaCountsOf(courses: readonly SlaCourse[]): SlaCounts {
  const isLate = courses.some(({ atStart }) => atStart === 'breached');
  const ends = courses.flatMap(({ atEnd }) => (atEnd === null ? [] : [atEnd]));
  const isJudged = !isLate && ends.length > 0;
  const isLost = isJudged && ends.includes('breached');
  return {
    atOpening: { slaKnown: courses.length > 0 ? 1 : 0, slaLate: isLate ? 1 : 0 },
    atEnd: { slaLost: isLost ? 1 : 0, slaSaved: isJudged && !isLost ? 1 : 0 },
  };
}
