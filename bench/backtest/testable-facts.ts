import type { Column, IncidentRow } from '../../sandbox/log/incident-row';
import { testabilityOf, type Testability } from '../../src/domain/backtest/testability';
import type { FactId } from '../../src/domain/criteria/condition';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { FACT_IDS, FACTS } from '../../src/domain/criteria/fact-table';

/** The column that a fact is rebuilt from; null for what needs none but the opening and the changes. A fact that is not here is in no history of states. */
const RESTS_ON: Partial<Readonly<Record<FactId, Exclude<Column, 'at'> | null>>> = {
  status: 'status',
  statusCategory: 'status',
  timeInStatus: 'status',
  reopenings: 'status',
  age: null,
  timeSinceUpdate: null,
  priority: 'priority',
  assigneeMissingFor: 'assignee',
  team: 'team',
  teamChanges: 'team',
  bounces: 'team',
  services: 'service',
  labels: 'category',
};

const MISSING: Readonly<Record<(typeof FACTS)[FactId]['source'], string>> = {
  issue: 'the history says nothing of it',
  changelog: 'the history has no such column',
  comments: 'the history has no comments',
  sla: 'the history has no SLA clocks',
  links: 'the history has no links between incidents',
  sightings: 'what the engine had seen of others is not part of an incident’s own history',
  feedback: 'the history has no ratings',
  site: 'the history has no list of VIP customers',
};

/** What of a criterion a history can test, and why not all of it. */
export interface ToldTestability {
  readonly tested: Testability['tested'];
  /** The facts it asks for that the history cannot give, with the reason. */
  readonly missing: readonly { readonly fact: FactId; readonly reason: string }[];
  /** What limits the answer although the facts are there. */
  readonly notes: readonly string[];
}

/** The facts that this history can rebuild: its columns must be filled in somewhere. */
export function testableFacts(rows: readonly IncidentRow[]): ReadonlySet<FactId> {
  const isFilled = (column: Exclude<Column, 'at'>): boolean => rows.some((row) => row[column] !== '');
  return new Set(
    FACT_IDS.filter((fact) => {
      const column = RESTS_ON[fact];
      return column === null || (column !== undefined && isFilled(column));
    }),
  );
}

export function toldTestability(criterion: Criterion, testable: ReadonlySet<FactId>): ToldTestability {
  const { tested, missing, nearly } = testabilityOf(criterion, testable);
  const notes = nearly.map((fact) => `${fact} is rebuilt nearly, not exactly`);
  if (criterion.scope.jql !== undefined)
    notes.push('its JQL is asked of Jira as of today and a history has no Jira: tested without it');
  if (criterion.scope.projects !== undefined)
    notes.push('a history has one project: tested without the list of projects');
  if (criterion.mode === 'off') notes.push('it is off: tested as if it proposed');
  return { tested, missing: missing.map((fact) => ({ fact, reason: reasonFor(fact) })), notes };
}

const reasonFor = (fact: FactId): string =>
  FACTS[fact].source === 'changelog' && RESTS_ON[fact] === undefined
    ? 'the history has no such column'
    : MISSING[FACTS[fact].source];
