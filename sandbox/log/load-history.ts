import { FIELD } from '../jira/fields/field-ids';
import { ISSUE_TYPE } from '../jira/definitions/choices';
import { STATUS } from '../jira/definitions/statuses';
import type { PastIssue, StoredValues } from '../jira/history/past';
import type { SandboxJira } from '../jira/sandbox-jira';
import type { Site } from '../site';
import type { IncidentRow } from './incident-row';
import { mapPriority } from './priority-mapping';
import { mapStatus, type StatusMapping } from './status-mapping';

/** The service project that a history is played in. */
const PROJECT_KEY = 'SUP';

export interface LoadOptions {
  /** What lies before is loaded as past; the site's clock stands here. Epoch milliseconds. */
  readonly from: number;
  /** Rows from here on are left out. */
  readonly to?: number;
  readonly mapping?: StatusMapping;
}

export interface LoadSummary {
  readonly rows: number;
  readonly pastIssues: number;
  readonly rowsToPlay: number;
  /** Each source status with the Jira status it became. */
  readonly statuses: readonly {
    readonly source: string;
    readonly jira: string;
    readonly guessed: boolean;
    readonly rows: number;
  }[];
  /** Source priorities that say nothing, taken for the middle one. */
  readonly guessedPriorities: readonly string[];
  /** The key of each incident that is on the site so far; grows while time is played. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Puts a history on a site: its past with changelogs at once, every later row as it happens, with its events, while time is played. */
export function loadHistory(
  site: Site<SandboxJira>,
  rows: readonly IncidentRow[],
  options: LoadOptions,
): LoadSummary {
  const { jira, clock } = site;
  const to = options.to ?? Number.POSITIVE_INFINITY;
  const wanted = rows.filter(({ at }) => at < to);
  const people = addEverybody(jira, wanted);
  const mapping = options.mapping ?? {};
  const read = valueReader(jira, people, mapping);
  const keys = new Map<string, string>();

  const past = new Map<string, IncidentRow[]>();
  const later: IncidentRow[] = [];
  for (const row of wanted) {
    if (row.at >= options.from) later.push(row);
    else {
      const states = past.get(row.incident);
      if (states) states.push(row);
      else past.set(row.incident, [row]);
    }
  }
  const issues = [...past.values()].map((states) => pastIssue(states, people, read));
  const names = [...past.keys()];
  jira.loadPast(issues).forEach((key, index) => keys.set(names[index] ?? '', key));

  const last = new Map<string, StoredValues>();
  for (const [incident, states] of past) last.set(incident, read(states.at(-1) as IncidentRow));
  const play = (row: IncidentRow): void => {
    const values = read(row);
    const actor = people(row.actor, 'agent');
    const key = keys.get(row.incident);
    if (key === undefined) keys.set(row.incident, jira.play.create(PROJECT_KEY, actor, values));
    else jira.play.change(key, actor, changed(last.get(row.incident) ?? {}, values));
    last.set(row.incident, values);
  };
  playInOrder(clock, later, play);
  return {
    rows: wanted.length,
    pastIssues: issues.length,
    rowsToPlay: later.length,
    statuses: statusSummary(wanted, mapping),
    guessedPriorities: guessedPriorities(wanted),
    keys,
  };
}

/** One row at a time waits in the clock: a history of any length is a line of one. */
function playInOrder(
  clock: Site['clock'],
  rows: readonly IncidentRow[],
  play: (row: IncidentRow) => void,
): void {
  const next = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    clock.at(row.at, 'log:row', () => {
      play(row);
      next(index + 1);
    });
  };
  next(0);
}

type People = (name: string, role: 'agent' | 'customer') => string;

function addEverybody(jira: SandboxJira, rows: readonly IncidentRow[]): People {
  const agents = new Set(
    rows.flatMap(({ actor, assignee }) => [actor, assignee]).filter((name) => name !== ''),
  );
  const customers = new Map(
    rows.filter(({ customer }) => customer !== '').map((row) => [row.customer, row.location]),
  );
  const described = [
    ...[...agents].map((displayName) => ({ displayName, role: 'agent' as const })),
    ...[...customers].map(([displayName, location]) => ({
      displayName,
      role: 'customer' as const,
      ...(location === '' ? {} : { organization: location }),
    })),
  ];
  const ids = jira.addPeople(described);
  const known = new Map(described.map(({ displayName }, index) => [displayName, ids[index] ?? '']));
  return (name, role) => {
    const id = known.get(name === '' ? ([...agents][0] ?? '') : name);
    if (id === undefined) throw new Error(`the history names ${role} ${name} nowhere`);
    return id;
  };
}

function valueReader(
  jira: SandboxJira,
  people: People,
  mapping: StatusMapping,
): (row: IncidentRow) => StoredValues {
  const option = (field: string, text: string): string | null =>
    text === '' ? null : jira.option(field, text);
  return (row) => {
    const service = option(FIELD.services, row.service);
    return {
      summary: [row.incident, row.service, row.category].filter((part) => part !== '').join(' · '),
      issuetype: ISSUE_TYPE.incident.id,
      status: STATUS[mapStatus(row.status, mapping).status].id,
      priority: mapPriority(row.priority).priority.id,
      assignee: row.assignee === '' ? null : people(row.assignee, 'agent'),
      ...(row.customer === '' ? {} : { reporter: people(row.customer, 'customer') }),
      labels: [row.category, row.problem]
        .filter((label) => label !== '')
        .map((label) => label.replaceAll(/\s+/g, '-')),
      [FIELD.team]: option(FIELD.team, row.team),
      [FIELD.tier]: option(FIELD.tier, row.tier),
      [FIELD.vendor]: option(FIELD.vendor, row.vendor),
      [FIELD.location]: option(FIELD.location, row.location),
      [FIELD.services]: service === null ? [] : [service],
    };
  };
}

function statusSummary(rows: readonly IncidentRow[], mapping: StatusMapping): LoadSummary['statuses'] {
  const counted = new Map<string, number>();
  for (const { status } of rows) counted.set(status, (counted.get(status) ?? 0) + 1);
  return [...counted].map(([source, count]) => {
    const { status, guessed } = mapStatus(source, mapping);
    return { source, jira: STATUS[status].name, guessed, rows: count };
  });
}

function guessedPriorities(rows: readonly IncidentRow[]): readonly string[] {
  return [...new Set(rows.map(({ priority }) => priority))].filter((source) => mapPriority(source).guessed);
}

function pastIssue(
  states: readonly IncidentRow[],
  people: People,
  read: (row: IncidentRow) => StoredValues,
): PastIssue {
  const [first, ...rest] = states as readonly [IncidentRow, ...IncidentRow[]];
  let before = read(first);
  const changes = rest.map((row) => {
    const values = read(row);
    const change = { at: row.at, authorId: people(row.actor, 'agent'), values: changed(before, values) };
    before = values;
    return change;
  });
  return {
    projectKey: PROJECT_KEY,
    createdAt: first.at,
    creatorId: people(first.actor, 'agent'),
    values: read(first),
    changes,
  };
}

/** Only what differs: a row repeats everything, a change names what changed. */
function changed(before: StoredValues, after: StoredValues): StoredValues {
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value)),
  );
}
