import { viewOf } from '../jira-core';
import type { JiraCore } from '../jira-core';
import type { Field } from '../fields/field';
import { idsOf } from '../fields/list-kind';
import type { FieldValue, Issue, Permission, Person, Project } from '../site/site-data';
import type { NewValues } from './change-issue';
import { badFields, badRequest } from '../rest/refusal';

type Sent = Readonly<Record<string, unknown>>;

const GUARDS: Readonly<Record<string, Permission>> = {
  assignee: 'ASSIGN_ISSUES',
  security: 'SET_ISSUE_SECURITY',
  reporter: 'MODIFY_REPORTER',
};
const NOT_ON_SCREEN = (id: string): string =>
  `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

interface Target {
  readonly project: Project;
  /** Absent while the issue is being created. */
  readonly issue?: Issue;
}

/** What `update` operations make of a value: `set` for any field, `add` and `remove` for lists. */
function applied(
  field: Field,
  current: FieldValue,
  operations: unknown,
  read: (input: unknown) => FieldValue,
): FieldValue {
  if (!Array.isArray(operations))
    throw badFields({ [field.id]: 'The operations of a field must be a list.' });
  let value = current;
  for (const operation of operations as Sent[]) {
    const [verb, input] = Object.entries(operation)[0] ?? [];
    if (verb === 'set' || verb === 'edit') value = read(input);
    else if (verb === 'add') value = [...new Set([...idsOf(value), ...idsOf(read([input]))])];
    else if (verb === 'remove') value = idsOf(value).filter((id) => !idsOf(read([input])).includes(id));
    else throw badFields({ [field.id]: `Unsupported operation '${verb ?? ''}'.` });
  }
  return value;
}

/** Decodes `fields` and `update` of a request to new values; all problems are told at once, by field. */
export function sentFields(core: JiraCore, actor: Person, target: Target, body: Sent): NewValues {
  const view = viewOf(core, actor);
  const errors: Record<string, string> = {};
  const values = new Map<Field, FieldValue>();
  const { project, issue } = target;
  const take = (id: string, decide: (field: Field) => FieldValue): void => {
    const field = core.fields.find(id);
    const guard = GUARDS[id];
    const mayNot =
      guard !== undefined &&
      !core.permits.holds(actor, guard, project, issue) &&
      !(issue === undefined && id === 'reporter');
    if (
      field?.isEditable !== true ||
      mayNot ||
      (field.isServiceOnly === true && project.serviceDesk === undefined)
    ) {
      errors[id] = NOT_ON_SCREEN(id);
      return;
    }
    values.set(field, decide(field));
  };
  const reader =
    (field: Field) =>
    (input: unknown): FieldValue => {
      const sent = field.kind.read(input, view, project);
      if ('value' in sent) return sent.value;
      errors[field.id] = sent.problem;
      return null;
    };
  for (const [id, input] of Object.entries(objectIn(body, 'fields'))) {
    if (id !== 'project') take(id, (field) => reader(field)(input));
  }
  for (const [id, operations] of Object.entries(objectIn(body, 'update'))) {
    if (id === 'comment') throw badRequest("The sandbox takes comments at the issue's own comment route.");
    take(id, (field) =>
      applied(field, values.get(field) ?? issue?.values[id] ?? null, operations, reader(field)),
    );
  }
  checkPeople(core, project, values, errors);
  const summary = [...values].find(([field]) => field.id === 'summary');
  if (
    (issue === undefined && summary === undefined) ||
    summary?.[1] === '' ||
    (summary !== undefined && summary[1] === null && errors['summary'] === undefined)
  ) {
    errors['summary'] = 'You must specify a summary of the issue.';
  }
  if (Object.keys(errors).length > 0) throw badFields(errors);
  return values;
}

function objectIn(body: Sent, name: string): Sent {
  const value = body[name] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw badRequest(`'${name}' must be an object.`);
  return value as Sent;
}

function checkPeople(
  core: JiraCore,
  project: Project,
  values: NewValues,
  errors: Record<string, string>,
): void {
  for (const [field, value] of values) {
    if (field.id !== 'assignee' || typeof value !== 'string') continue;
    const person = core.site.person(value);
    if (person === undefined || core.permits.holds(person, 'ASSIGNABLE_USER', project)) continue;
    errors['assignee'] = `User '${person.displayName}' cannot be assigned issues.`;
  }
}
