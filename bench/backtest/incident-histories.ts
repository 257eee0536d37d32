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
    addChanges(changes, state, next, before, row);
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

/** Columns that no fact reads; a change of them is an update all the same. */
const OTHER = ['tier', 'customer', 'location', 'vendor'] as const;

/** Equal values are one object: see stateReader. */
function addChanges(changes: Change[], from: State, to: State, before: IncidentRow, row: IncidentRow): void {
  const { at } = row;
  const authorId = row.actor === '' ? null : row.actor;
  if (from.status !== to.status)
    changes.push({ at, authorId, field: 'status', from: from.status, to: to.status });
  const single = (field: SingleField, was: Named | null, is: Named | null): void => {
    if (was !== is) changes.push({ at, authorId, field, from: was, to: is });
  };
  const list = (field: ListField, was: readonly Named[], are: readonly Named[]): void => {
    if (was === are) return;
    const added = are.filter((member) => !was.includes(member));
    const removed = was.filter((member) => !are.includes(member));
    if (added.length + removed.length > 0) changes.push({ at, authorId, field, added, removed });
  };
  single('priority', from.priority, to.priority);
  single('assignee', from.assignee, to.assignee);
  single('team', from.team, to.team);
  list('services', from.services, to.services);
  list('labels', from.labels, to.labels);
  for (const name of OTHER) {
    if (before[name] !== row[name]) changes.push({ at, authorId, field: 'other', name });
  }
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
  const list = (names: readonly string[]): readonly Named[] =>
    [...new Set(names)].filter((name) => name !== '').map(named);
  const services = remembered((service: string) => list([service]));
  const labels = remembered((category: string) => remembered((problem: string) => list([category, problem])));
  return (row) => ({
    status: status(row.status),
    priority: priority(row.priority),
    assignee: orNull(row.assignee),
    team: orNull(row.team),
    services: services(row.service),
    labels: labels(row.category)(row.problem),
    issueType: ISSUE_TYPE.incident,
    requestType: null,
    securityLevel: null,
    components: NOTHING,
    organisations: NOTHING,
  });
}

const NOTHING: readonly Named[] = [];

function remembered<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
