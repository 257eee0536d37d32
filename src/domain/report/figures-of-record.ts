import type { StepResult } from '../audit/conformance';
import { marksOf } from '../audit/step-mark';
import { AUDIENCES } from '../escalation/audience';
import { withdrawalSaysRight } from '../criteria/precision';
import type { Escalation } from '../escalation/escalation';
import { MINUTE, type Instant } from '../time';
import type { Leg } from '../provider/leg';
import type { ReviewPart } from '../review/review-part';
import { effortOf } from './effort-of-record';
import type { CasesOfProvider, RecordFigures, SubjectValues } from './record-figures';
import type { ReportDay } from './report-day';
import type { SlaCourse } from './sla-course';
import { answerTimes, firstAt, minutesInStages, type ReportEntry } from './read-course';
import { END_STAGES, type Count } from './tally';

export interface RecordFacts {
  readonly head: Escalation;
  readonly review: ReviewPart;
  readonly legs: readonly Leg[];
  /** In the order in which they were decided. */
  readonly entries: readonly ReportEntry[];
  readonly values: SubjectValues;
  /** As Jira had it. */
  readonly slas: readonly SlaCourse[] | null;
  readonly ratings: RecordFigures['ratings'];
  /** Empty of one that is still open. */
  readonly steps: readonly StepResult[];
}

/** What an escalation contributes, by its head, its journal, its review and its cases. Durations are elapsed time. */
export function figuresOfRecord(facts: RecordFacts, dayOf: (at: Instant) => ReportDay): RecordFigures {
  const { head, legs, entries, values } = facts;
  const begun = head.startedAt ?? head.openedAt;
  const since = (at: Instant | undefined): readonly number[] =>
    at === undefined ? [] : [Math.max(0, (at - begun) / MINUTE)];
  const answers = answerTimes(entries);
  const ended = head.endedAt;
  const stages = minutesInStages(head, entries);
  return {
    id: head.id,
    subjectId: head.subjectId,
    openedOn: dayOf(head.openedAt),
    endedOn: ended === null ? null : dayOf(ended),
    endedAs: ended === null ? null : (END_STAGES.find((stage) => stage === head.stage) ?? null),
    severity: head.severity,
    criterionId: head.origin.kind === 'criterion' ? head.origin.by : null,
    values,
    atOpening: {
      counts: countsOf(facts, answers.told, answers.minutes.length),
      minutes: present({
        acknowledge: answers.minutes,
        manager: since(firstAt(entries, 'manager-set', ({ before }) => before === null)),
        plan: since(firstAt(entries, 'plan-agreed')),
      }),
    },
    atEnd: {
      minutes: ended === null ? {} : present({ ...stages, whole: [(ended - head.openedAt) / MINUTE] }),
    },
    steps: marksOf(facts.steps),
    effort: effortOf(entries, dayOf),
    cases: casesOf(legs),
    slas: facts.slas,
    ratings: facts.ratings,
  };
}

function countsOf(
  { head, review }: RecordFacts,
  told: number,
  acknowledged: number,
): RecordFigures['atOpening']['counts'] {
  const counts: Partial<Record<Count, number>> = {
    relapses: head.relapses,
    told,
    acknowledged,
    ...judgement(head, review),
  };
  for (const audience of AUDIENCES) {
    const promise = head.promises[audience];
    counts[`kept:${audience}`] = promise?.kept ?? 0;
    counts[`missed:${audience}`] = promise?.missedCount ?? 0;
  }
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => (n ?? 0) > 0));
}

/** What people said of it: the outcome of its review, or that it should not have been there. What an outcome means is asked when it is read. */
function judgement(head: Escalation, { completedAt, outcome }: ReviewPart): Partial<Record<Count, number>> {
  if (completedAt !== null && outcome !== null) return { [`outcome:${outcome}`]: 1 };
  const isMistaken = head.withdrawn !== null && withdrawalSaysRight(head.withdrawn) === false;
  return isMistaken ? { mistaken: 1 } : {};
}

function casesOf(legs: readonly Leg[]): readonly CasesOfProvider[] {
  const providers = new Map<string, CasesOfProvider>();
  for (const { providerId, name, answers, chases, misses, outcome } of legs) {
    const before = providers.get(providerId);
    providers.set(providerId, {
      value: providerId,
      name,
      cases: (before?.cases ?? 0) + 1,
      answers: (before?.answers ?? 0) + answers,
      chases: (before?.chases ?? 0) + chases,
      misses: (before?.misses ?? 0) + misses,
      solved: (before?.solved ?? 0) + (outcome === 'solved' ? 1 : 0),
    });
  }
  return [...providers.values()];
}

const present = <T extends Readonly<Record<string, readonly number[]>>>(lists: T): Partial<T> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>;
