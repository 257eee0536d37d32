import type { IncidentRow } from '../../sandbox/log/incident-row';
import { mapPriority } from '../../sandbox/log/priority-mapping';
import { mapStatus } from '../../sandbox/log/status-mapping';
import { ISSUE_TYPE } from '../../sandbox/jira/definitions/choices';
import { STATUS } from '../../sandbox/jira/definitions/statuses';
import type {
  Change,
  IssueHistory,
  ListField,
  Named,
  SingleField,
  Status,
} from '../../src/domain/criteria/history';
import type { Instant } from '../../src/domain/time';

type State = Pick<IssueHistory, 'status' | SingleField | ListField>;

/** One history per incident, in order of their opening. A file of states has no comments, SLA clocks, ratings or links: those parts are null. */
export function incidentHistories(rows: readonly IncidentRow[], readAt: Instant): readonly IssueHistory[] {
  const read = stateReader();
  const byIncident = new Map<string, IncidentRow[]>();
  for (const row of rows) {
    const states = byIncident.get(row.incident);
    if (states) states.push(row);
    else byIncident.set(row.incident, [row]);
  }
  return [...byIncident.values()].map((states) => historyOf(states, read, readAt));
}

function historyOf(
  states: readonly IncidentRow[],
  read: (row: IncidentRow) => State,
  readAt: Instant,
): IssueHistory {
  const [first, ...rest] = states as readonly [IncidentRow, ...IncidentRow[]];
  let state = read(first);
  let before = first;
  const changes: Change[] = [];
  for (const row of rest) {
    const next = read(row);
    changes.push(...changesBetween(state, next, before, row));
    state = next;
    before = row;
  }
  return {
    id: first.incident,
    key: first.incident,
    projectId: 'history',
    readAt,
    createdAt: first.at,
    reporterId: first.customer === '' ? null : first.customer,
    ...state,
    vipCustomer: null,
    watchers: null,
    votes: null,
    satisfaction: null,
    changes,
    comments: null,
    slas: null,
    linkedIncidents: null,
    similarItems: null,
  };
}

const SINGLE = ['priority', 'assignee', 'team'] as const satisfies readonly SingleField[];
const LISTS = ['services', 'labels'] as const satisfies readonly ListField[];
/** Columns that no fact reads; a change of them is an update all the same. */
const OTHER = ['tier', 'customer', 'location', 'vendor'] as const;

function changesBetween(from: State, to: State, before: IncidentRow, row: IncidentRow): Change[] {
  const stamp = { at: row.at, authorId: row.actor === '' ? null : row.actor };
  const changes: Change[] = [];
  if (from.status !== to.status)
    changes.push({ ...stamp, field: 'status', from: from.status, to: to.status });
  for (const field of SINGLE) {
    if (from[field] !== to[field]) changes.push({ ...stamp, field, from: from[field], to: to[field] });
  }
  for (const field of LISTS) {
    const added = to[field].filter((member) => !from[field].includes(member));
    const removed = from[field].filter((member) => !to[field].includes(member));
    if (added.length + removed.length > 0) changes.push({ ...stamp, field, added, removed });
  }
  for (const name of OTHER) {
    if (before[name] !== row[name]) changes.push({ ...stamp, field: 'other', name });
  }
  return changes;
}

/** Reads a row as the sandbox puts it on a site. Equal values are one object, so that a change is seen at a glance. */
function stateReader(): (row: IncidentRow) => State {
  const statuses = new Map<string, Status>();
  const status = remembered((source: string): Status => {
    const { id, name, category } = STATUS[mapStatus(source, {}).status];
    const known = statuses.get(id) ?? { id, name, category: category.key };
    statuses.set(id, known);
    return known;
  });
  const priority = remembered((source: string): Named => mapPriority(source).priority);
  const named = remembered((name: string): Named => ({ id: name, name }));
  const orNull = (name: string): Named | null => (name === '' ? null : named(name));
  const list = (...names: readonly string[]): readonly Named[] =>
    [...new Set(names)].filter((name) => name !== '').map(named);
  return (row) => ({
    status: status(row.status),
    priority: priority(row.priority),
    assignee: orNull(row.assignee),
    team: orNull(row.team),
    services: list(row.service),
    labels: list(row.category, row.problem),
    issueType: ISSUE_TYPE.incident,
    requestType: null,
    securityLevel: null,
    components: [],
    organisations: [],
  });
}

function remembered<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
