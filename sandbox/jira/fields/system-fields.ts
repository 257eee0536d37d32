import { projectBean } from '../beans/project-bean';
import { categoryBean } from '../beans/choice-beans';
import { statusById } from '../definitions/statuses';
import { issueTypeKind, priorityKind, resolutionKind, securityKind, statusKind } from './choice-kind';
import type { Field } from './field';
import { componentsKind } from './list-kind';
import { personKind } from './person-kind';
import { dayKind, documentKind, instantKind, keywordKind, labelsKind, lineKind } from './plain-kinds';
import { idIn } from '../site/id-in';

type SystemField = Omit<Field, 'key' | 'clauseNames' | 'schema' | 'isEditable'> & {
  readonly type: string;
  readonly items?: string;
  readonly clauses?: readonly string[];
  readonly isEditable?: boolean;
};

const system = ({ type, items, clauses, isEditable = false, ...field }: SystemField): Field => ({
  ...field,
  key: field.id,
  clauseNames: clauses ?? [field.id],
  schema: { type, ...(items === undefined ? {} : { items }), system: field.id },
  isEditable,
});

const UNKNOWN_ASSIGNEE = 'Specify a valid value for assignee';
const UNKNOWN_REPORTER = 'The reporter specified is not a user.';

/** The fields that every Jira has, as far as a desk uses them. */
export const SYSTEM_FIELDS: readonly Field[] = [
  system({
    id: 'project',
    name: 'Project',
    type: 'project',
    kind: keywordKind,
    answer: (issue, view) => projectBean(view.site.projectOf(issue), view.site.baseUrl),
  }),
  system({ id: 'summary', name: 'Summary', type: 'string', kind: lineKind, isEditable: true }),
  system({ id: 'description', name: 'Description', type: 'string', kind: documentKind, isEditable: true }),
  system({
    id: 'issuetype',
    name: 'Issue Type',
    type: 'issuetype',
    clauses: ['issuetype', 'type'],
    kind: issueTypeKind,
    isEditable: true,
  }),
  system({ id: 'status', name: 'Status', type: 'status', kind: statusKind }),
  system({
    id: 'statusCategory',
    name: 'Status Category',
    type: 'statusCategory',
    kind: keywordKind,
    answer(issue, view) {
      const status = statusById(idIn(issue, 'status'));
      return status === undefined ? null : categoryBean(status.category, view.site.baseUrl);
    },
  }),
  system({ id: 'priority', name: 'Priority', type: 'priority', kind: priorityKind, isEditable: true }),
  system({ id: 'resolution', name: 'Resolution', type: 'resolution', kind: resolutionKind }),
  system({
    id: 'assignee',
    name: 'Assignee',
    type: 'user',
    kind: personKind(UNKNOWN_ASSIGNEE),
    isEditable: true,
  }),
  system({
    id: 'reporter',
    name: 'Reporter',
    type: 'user',
    kind: personKind(UNKNOWN_REPORTER),
    isEditable: true,
  }),
  system({
    id: 'creator',
    name: 'Creator',
    type: 'user',
    kind: personKind(UNKNOWN_REPORTER),
    compute: (issue) => issue.creatorId,
  }),
  system({
    id: 'labels',
    name: 'Labels',
    type: 'array',
    items: 'string',
    kind: labelsKind,
    isEditable: true,
  }),
  system({
    id: 'components',
    name: 'Components',
    type: 'array',
    items: 'component',
    clauses: ['component'],
    kind: componentsKind,
    changeName: 'Component',
    isEditable: true,
  }),
  system({
    id: 'security',
    name: 'Security Level',
    type: 'securitylevel',
    clauses: ['level'],
    kind: securityKind,
    isEditable: true,
  }),
  system({
    id: 'created',
    name: 'Created',
    type: 'datetime',
    clauses: ['created', 'createdDate'],
    kind: instantKind,
    compute: (issue) => issue.createdAt,
  }),
  system({
    id: 'updated',
    name: 'Updated',
    type: 'datetime',
    clauses: ['updated', 'updatedDate'],
    kind: instantKind,
    compute: (issue) => issue.updatedAt,
  }),
  system({
    id: 'resolutiondate',
    name: 'Resolved',
    type: 'datetime',
    clauses: ['resolved', 'resolutiondate'],
    kind: instantKind,
  }),
  system({
    id: 'statuscategorychangedate',
    name: 'Status Category Changed',
    type: 'datetime',
    clauses: ['statusCategoryChangedDate'],
    kind: instantKind,
    compute: (issue) => issue.statusChangedAt,
  }),
  system({
    id: 'duedate',
    name: 'Due date',
    type: 'date',
    clauses: ['due', 'duedate'],
    kind: dayKind,
    isEditable: true,
  }),
];
