import type { FactId } from '../../../src/domain/criteria/condition';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import { factsNeeded } from '../../../src/domain/criteria/facts-needed';
import type { KnownSite } from '../../../src/jira/known-site';

/** What is read of each work item: as much as the criteria's facts need. */
export interface ReadingPlan {
  readonly fields: readonly string[];
  /** Ids of the fields whose changes are read; `all` where a fact rests on any change, or where they are more than Jira lets one name. */
  readonly changes: readonly string[] | 'all';
  readonly comments: boolean;
}

/** So many fields may be named when changes are asked for. */
const MOST_FIELDS = 10;
/** Without these a work item cannot be decoded at all. */
const ALWAYS = ['project', 'created', 'issuetype', 'status'];

interface Need {
  readonly fields?: readonly (string | null)[];
  readonly changes?: readonly (string | null)[] | 'all';
}

export function readingPlan(
  criteria: readonly Criterion[],
  site: KnownSite,
  teamFieldId: string | null,
): ReadingPlan {
  const facts = factsNeeded(criteria);
  const needs = needsOf(site, teamFieldId);
  const wanted = [...facts].map((fact) => needs[fact]);
  const typed = criteria.some(({ scope }) => scope.issueTypes !== undefined) ? ['issuetype'] : [];
  const changes = wanted.some((need) => need.changes === 'all')
    ? 'all'
    : distinct(['status', ...typed, ...wanted.flatMap((need) => need.changes ?? [])]);
  const fields = distinct([
    ...ALWAYS,
    // What became of a work item is judged by its SLAs; as fields they cost nothing more.
    ...site.fields.slas,
    ...wanted.flatMap((need) => need.fields ?? []),
  ]);
  return {
    fields,
    changes: changes === 'all' || changes.length > MOST_FIELDS ? 'all' : changes,
    comments: fields.includes('comment'),
  };
}

/** Whether what was read by one plan answers another. */
export function covers(read: ReadingPlan, asked: ReadingPlan): boolean {
  const hasFields = asked.fields.every((field) => read.fields.includes(field));
  const { changes } = read;
  return (
    hasFields &&
    (changes === 'all' || (asked.changes !== 'all' && asked.changes.every((id) => changes.includes(id))))
  );
}

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];

function needsOf({ fields: ids }: KnownSite, chosenTeam: string | null): Readonly<Record<FactId, Need>> {
  const both = (id: string | null): Need => ({ fields: [id], changes: [id] });
  const team = both(chosenTeam ?? ids.team);
  const status: Need = { changes: ['status'] };
  const customer: Need = { fields: ['comment', 'reporter', ids.participants] };
  const sla: Need = { fields: ids.slas };
  return {
    priority: both('priority'),
    issueType: both('issuetype'),
    requestType: both(ids.requestType),
    status,
    statusCategory: status,
    team,
    labels: both('labels'),
    components: both('components'),
    organisations: both(ids.organisations),
    services: both(ids.services),
    vipCustomer: { fields: [ids.organisations] },
    slaBreached: sla,
    slaPaused: sla,
    slaLeft: sla,
    slaUsed: sla,
    age: {},
    timeInStatus: status,
    timeSinceUpdate: { fields: ['comment', 'updated'], changes: 'all' },
    timeSinceAnswered: customer,
    oldestUnanswered: customer,
    assigneeMissingFor: both('assignee'),
    teamChanges: team,
    bounces: team,
    reopenings: status,
    unansweredComments: customer,
    // Links are told of by a name, not by a field's id.
    linkedIncidents: { fields: ['issuelinks'], changes: 'all' },
    similarByService: { fields: [ids.services] },
    similarByCustomer: { fields: [ids.organisations, ids.requestType, 'reporter'] },
    similarByComponent: { fields: ['components'] },
    watchers: { fields: ['watches'] },
    voters: { fields: ['votes'] },
    satisfaction: { fields: [ids.satisfaction, ids.satisfactionDate] },
    customerWords: customer,
  };
}
