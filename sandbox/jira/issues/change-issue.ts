import { RESOLUTION } from '../definitions/choices';
import { isDone } from '../definitions/workflows';
import { issueUpdated } from '../events/issue-events';
import { isCustom } from '../fields/field';
import type { Field } from '../fields/field';
import { viewOf } from '../jira-core';
import type { JiraCore } from '../jira-core';
import type { Change, ChangeItem, FieldValue, Issue, Person } from '../site/site-data';
import { idIn } from '../site/id-in';

export type NewValues = ReadonlyMap<Field, FieldValue>;

const isSame = (a: FieldValue, b: FieldValue): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The id of one thing; texts, numbers and lists of things have none in the changelog, except that lists write their ids in brackets. */
function reference(field: Field, value: FieldValue): string | null {
  if (Array.isArray(value))
    return field.kind.jql === 'label' || value.length === 0 ? null : `[${value.join(', ')}]`;
  return field.kind.jql === 'choice' || field.kind.jql === 'person' ? (value as string | null) : null;
}

/** A status that ends or takes up the work brings its resolution along, as the workflows' post functions do. */
function withResolution(core: JiraCore, issue: Issue, values: NewValues): NewValues {
  const status = [...values].find(([field]) => field.id === 'status')?.[1];
  if (typeof status !== 'string') return values;
  const [resolution, resolved] = ['resolution', 'resolutiondate'].map(
    (id) => core.fields.find(id) as Field,
  ) as [Field, Field];
  const wasDone = isDone(idIn(issue, 'status'));
  if (isDone(status) && !wasDone) {
    return new Map([
      ...values,
      [resolution, values.get(resolution) ?? RESOLUTION.done.id],
      [resolved, core.now()],
    ]);
  }
  return !isDone(status) && wasDone ? new Map([...values, [resolution, null], [resolved, null]]) : values;
}

/** Gives the issue the values that are new to it, and answers what its changelog says of that. */
export function takeValues(core: JiraCore, actor: Person, issue: Issue, sent: NewValues): ChangeItem[] {
  const values = withResolution(core, issue, sent);
  const view = viewOf(core, actor);
  const project = core.site.projectOf(issue);
  const items: ChangeItem[] = [];
  for (const [field, next] of values) {
    const before = issue.values[field.id] ?? null;
    if (isSame(before, next)) continue;
    issue.values[field.id] = next;
    // Jira writes no entry for the date that comes with a resolution.
    if (field.id === 'resolutiondate') continue;
    items.push({
      field: field.changeName ?? (isCustom(field) ? field.name : field.id),
      fieldId: field.id,
      fieldType: isCustom(field) ? 'custom' : 'jira',
      from: reference(field, before),
      fromText: field.kind.text(before, view, project),
      to: reference(field, next),
      toText: field.kind.text(next, view, project),
    });
  }
  if (items.some((item) => item.fieldId === 'status')) issue.statusChangedAt = core.now();
  return items;
}

/** Marks the issue as changed now, with what is written in its changelog. */
export function recordChange(
  core: JiraCore,
  actor: Person,
  issue: Issue,
  items: readonly ChangeItem[],
): Change {
  const at = core.now();
  const change: Change = { id: core.site.nextId(), at, authorId: actor.accountId, items };
  issue.history.push(change);
  touch(core, issue);
  return change;
}

export function touch(core: JiraCore, issue: Issue): void {
  issue.updatedAt = core.now();
  issue.revision += 1;
  core.site.issues.touched(issue);
}

/** Gives the issue new values: changelog, `updated` and events. Values that it has already change nothing. */
export function changeIssue(
  core: JiraCore,
  actor: Person,
  issue: Issue,
  values: NewValues,
  options = { events: true },
): Change | undefined {
  const items = takeValues(core, actor, issue, values);
  if (items.length === 0) return undefined;
  const change = recordChange(core, actor, issue, items);
  if (options.events) issueUpdated(core, actor, issue, change);
  return change;
}
