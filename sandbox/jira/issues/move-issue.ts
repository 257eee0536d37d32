import { statusById } from '../definitions/statuses';
import { WORKFLOWS } from '../definitions/workflows';
import type { Workflow } from '../definitions/workflows';
import { issueUpdated } from '../events/issue-events';
import type { Field } from '../fields/field';
import { FIELD } from '../fields/field-ids';
import type { JiraCore } from '../jira-core';
import { idIn } from '../site/id-in';
import type { ChangeItem, FieldValue, Issue, Person, Project } from '../site/site-data';
import { recordChange, takeValues } from './change-issue';

/**
 * The issue goes to another project: the id stays, the key is the next of its new project, and what its new project does not know goes: the
 * security level, components, the request type. A type or status that is not there becomes the one that stands for it, as the
 * dialog of Jira proposes. Told as one update, whose changelog names the key and the project.
 */
export function moveIssue(core: JiraCore, actor: Person, issue: Issue, project: Project): Issue {
  const from = core.site.projectOf(issue);
  if (from.id === project.id) return issue;
  const formerKey = issue.key;
  const mapped = takeValues(core, actor, issue, valuesIn(core, issue, project));
  core.site.moveIssue(issue, project);
  const items: ChangeItem[] = [
    item('Key', 'issuekey', { id: null, text: formerKey }, { id: null, text: issue.key }),
    item('project', 'project', { id: from.id, text: from.name }, { id: project.id, text: project.name }),
    ...mapped,
  ];
  issueUpdated(core, actor, issue, recordChange(core, actor, issue, items));
  return issue;
}

interface Side {
  readonly id: string | null;
  readonly text: string;
}

const item = (field: string, fieldId: string, from: Side, to: Side): ChangeItem => ({
  field,
  fieldId,
  fieldType: 'jira',
  from: from.id,
  fromText: from.text,
  to: to.id,
  toText: to.text,
});

/** What the issue is in its new project, as far as it changes. */
function valuesIn(core: JiraCore, issue: Issue, project: Project): ReadonlyMap<Field, FieldValue> {
  const { values } = issue;
  const type = idIn(issue, 'issuetype');
  const level = values['security'];
  const requestType = values[FIELD.requestType];
  const kept: Readonly<Record<string, FieldValue>> = {
    status: statusIn(WORKFLOWS[project.workflowId] as Workflow, idIn(issue, 'status')),
    issuetype: project.issueTypeIds.includes(type) ? type : (project.issueTypeIds[0] ?? type),
    security: typeof level === 'string' && core.site.securityLevel(project, level) ? level : null,
    components: [],
    [FIELD.requestType]:
      typeof requestType === 'string' && core.site.requestType(project, requestType) ? requestType : null,
  };
  const known = Object.entries(kept).filter(([id]) => values[id] !== undefined);
  return new Map(known.map(([id, value]) => [core.fields.find(id) as Field, value]));
}

/** The same status where the workflow has it, else the first of its category, else the workflow's first. */
function statusIn({ statuses, initial }: Workflow, statusId: string): string {
  const category = statusById(statusId)?.category.key;
  const same =
    statuses.find(({ id }) => id === statusId) ?? statuses.find((one) => one.category.key === category);
  return (same ?? initial).id;
}
