import type { IssueHistory } from '../../domain/criteria/history';
import type { Escalation } from '../../domain/escalation/escalation';
import { starsOf, type Stars } from '../../domain/report/stars';
import type { RecordFigures, SubjectValues } from '../../domain/report/record-figures';
import { slaCourses, type SlaCourse } from '../../domain/report/sla-course';
import type { SlaState } from '../../domain/sla/sla-state';
import { subjectValues } from './subject-values';

/** What Jira tells of the subject for the figures of its escalation. */
export interface SubjectFigures {
  readonly values: SubjectValues;
  readonly slas: readonly SlaCourse[] | null;
  /** Given since it was escalated. */
  readonly rating: Stars | null;
}

/** As it was just read; undefined where Jira does not show it, and where nothing was kept of it either. */
export function subjectFigures(
  history: IssueHistory | undefined,
  { openedAt, endedAt }: Pick<Escalation, 'openedAt' | 'endedAt'>,
  states: readonly SlaState[] | undefined,
): SubjectFigures {
  const rated = history?.satisfaction ?? null;
  const isSince = rated !== null && (rated.ratedAt === null || rated.ratedAt >= openedAt);
  const slas = history?.slas ?? null;
  return {
    values: subjectValues(history),
    slas: slas && slaCourses({ states, slas, openedAt, endedAt }),
    rating: isSince ? starsOf(rated.rating) : null,
  };
}

/** As it was kept when it was last read. */
export const keptFigures = ({ values, slas, ratings }: RecordFigures): SubjectFigures => ({
  values,
  slas,
  rating: ratings.request,
});
