import type { Column, IncidentRow } from '../../sandbox/log/incident-row';
import type { Condition, FactId } from '../../src/domain/criteria/condition';
import { isGroup, type ConditionGroup, type Criterion } from '../../src/domain/criteria/criterion';
import { FACT_IDS, FACTS } from '../../src/domain/criteria/fact-table';
import { factsNeeded } from '../../src/domain/criteria/facts-needed';

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

export interface Testability {
  readonly tested: 'whole' | 'in part' | 'not at all';
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

/** What of a criterion a history can test. Facts that it cannot give stay unknown, and where they decide, nothing is claimed. */
export function testabilityOf(criterion: Criterion, testable: ReadonlySet<FactId>): Testability {
  const missing = [...factsNeeded([criterion])]
    .filter((fact) => !testable.has(fact))
    .map((fact) => ({
      fact,
      reason:
        FACTS[fact].source === 'changelog' && RESTS_ON[fact] === undefined
          ? 'the history has no such column'
          : MISSING[FACTS[fact].source],
    }));
  const canHold = possibleAnswers(criterion.when, testable).yes;
  const notes = [...factsNeeded([criterion])]
    .filter((fact) => testable.has(fact) && FACTS[fact].history === 'nearly')
    .map((fact) => `${fact} is rebuilt nearly, not exactly`);
  if (criterion.scope.jql !== undefined)
    notes.push('its JQL is asked of Jira as of today and a history has no Jira: tested without it');
  if (criterion.scope.projects !== undefined)
    notes.push('a history has one project: tested without the list of projects');
  if (criterion.mode === 'off') notes.push('it is off: tested as if it proposed');
  return { tested: missing.length === 0 ? 'whole' : canHold ? 'in part' : 'not at all', missing, notes };
}

interface Possible {
  readonly yes: boolean;
  readonly no: boolean;
}

/** Which answers a group can give when conditions on missing facts give none. */
function possibleAnswers(member: ConditionGroup | Condition, testable: ReadonlySet<FactId>): Possible {
  if (!isGroup(member)) {
    const isKnown = testable.has(member.fact);
    return { yes: isKnown, no: isKnown };
  }
  const inside = member.members.map((one) => possibleAnswers(one, testable));
  const every = (answer: keyof Possible): boolean => inside.every((one) => one[answer]);
  const some = (answer: keyof Possible): boolean => inside.some((one) => one[answer]);
  if (member.match === 'all') return { yes: every('yes'), no: some('no') };
  if (member.match === 'any') return { yes: some('yes'), no: every('no') };
  return { yes: every('no'), no: some('yes') };
}
