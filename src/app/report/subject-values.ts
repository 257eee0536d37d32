import type { IssueHistory, Named } from '../../domain/criteria/history';
import type { NamedValue, SubjectValues } from '../../domain/report/record-figures';

const NOTHING_KNOWN: SubjectValues = { services: [], customers: [], team: null };

const named = ({ id, name }: Named): NamedValue => ({ value: id, name });

/** By what a work item is told apart in figures. Its customer is its organisations or, where a request has none, whoever reported it. */
export function subjectValues(history: IssueHistory | undefined): SubjectValues {
  if (!history) return NOTHING_KNOWN;
  const { services, organisations, reporterId, requestType, team } = history;
  const reporter = requestType !== null && reporterId !== null ? [{ value: reporterId, name: null }] : [];
  return {
    services: services.map(named),
    customers: organisations.length > 0 ? organisations.map(named) : reporter,
    team: team && named(team),
  };
}
