import type { Field, FieldView } from '../fields/field';
import type { FieldCatalogue } from '../fields/field-catalogue';
import type { Issue, Project } from '../site/site-data';
import { changeBean } from './change-bean';

export interface IssueSelection {
  readonly fields: readonly Field[];
  readonly properties: readonly string[];
  readonly expand: ReadonlySet<string>;
}

/** The fields that a request asks for: ids, `*all`, `*navigable`, and `-id` to leave one out. Unknown ones are ignored, as Jira does. */
export function selectFields(
  catalogue: FieldCatalogue,
  asked: readonly string[],
  fallback: '*all' | '*navigable' | 'id',
): readonly Field[] {
  const wanted =
    asked.length === 0
      ? [fallback]
      : asked.every((name) => name.startsWith('-'))
        ? ['*all', ...asked]
        : asked;
  const chosen = new Set<Field>();
  for (const name of wanted) {
    if (name === '*all') for (const field of catalogue.all) chosen.add(field);
    else if (name === '*navigable')
      for (const field of catalogue.all) if (field.isHeavy !== true) chosen.add(field);
    const field = catalogue.find(name.replace(/^-/, ''));
    if (field !== undefined && name.startsWith('-')) chosen.delete(field);
    else if (field !== undefined) chosen.add(field);
  }
  return [...chosen];
}

export function fieldJson(field: Field, issue: Issue, project: Project, view: FieldView): unknown {
  if (field.isServiceOnly === true && project.serviceDesk === undefined) return null;
  if (field.answer !== undefined) return field.answer(issue, view);
  const value = field.compute === undefined ? (issue.values[field.id] ?? null) : field.compute(issue, view);
  return field.kind.json(value, view, project);
}

function changelog(issue: Issue, view: FieldView): unknown {
  const newestFirst = issue.history.toReversed().slice(0, 100);
  return {
    startAt: 0,
    maxResults: newestFirst.length,
    total: issue.history.length,
    histories: newestFirst.map((change) => changeBean(change, view)),
  };
}

/** An issue as the platform answers it. */
export function issueBean(
  issue: Issue,
  selection: IssueSelection,
  view: FieldView,
): Readonly<Record<string, unknown>> {
  const { fields, properties, expand } = selection;
  const project = view.site.projectOf(issue);
  const named = properties.includes('*all')
    ? Object.keys(issue.properties)
    : properties.filter((key) => key in issue.properties);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${view.site.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(expand.has('names')
      ? { names: Object.fromEntries(fields.map((field) => [field.id, field.name])) }
      : {}),
    ...(expand.has('schema')
      ? { schema: Object.fromEntries(fields.map((field) => [field.id, field.schema])) }
      : {}),
    ...(properties.length > 0
      ? { properties: Object.fromEntries(named.map((key) => [key, issue.properties[key]])) }
      : {}),
    ...(expand.has('changelog') ? { changelog: changelog(issue, view) } : {}),
    ...(fields.length > 0
      ? {
          fields: Object.fromEntries(
            fields.map((field) => [field.id, fieldJson(field, issue, project, view)]),
          ),
        }
      : {}),
  };
}
