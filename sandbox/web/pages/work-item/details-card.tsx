import type { ReactElement } from 'react';
import { FieldValue } from '../../parts/field-value';
import type { Act } from '../../parts/use-act';
import type { JiraField, JiraIssue } from '../../site/jira-shapes';
import { AssigneeField } from './assignee-field';
import { EditableField } from './editable-field';
import type { WorkItem } from './use-work-item';

const SLA_TYPE = 'sd-servicelevelagreement';
const SHOWN_SYSTEM = ['reporter', 'components', 'labels', 'security', 'resolution', 'created', 'updated'];

const isShown = ({ id, custom, schema }: JiraField): boolean =>
  custom ? schema?.type !== SLA_TYPE : SHOWN_SYSTEM.includes(id);

interface DetailsProps {
  readonly item: WorkItem;
  readonly issue: JiraIssue;
  readonly act: Act;
}

/** The fields beside the work item. Choices that the person may change are selects. */
export function DetailsCard({ item, issue, act }: DetailsProps): ReactElement {
  const editField = (field: JiraField): ReactElement => {
    const options = item.choices[field.id];
    const value = issue.fields[field.id];
    if (options === undefined) return <FieldValue value={value} />;
    return <EditableField field={field} value={value} options={options} path={item.path} act={act} />;
  };
  const priority = item.fields.find((field) => field.id === 'priority');
  const isEmpty = (value: unknown): boolean =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  // As in Jira, a field without a value stands here only where one can be chosen.
  const fields = [...(priority ? [priority] : []), ...item.fields.filter(isShown)].filter(
    ({ id }) => !isEmpty(issue.fields[id]) || id in item.choices,
  );
  return (
    <details className="card" open>
      <summary>Details</summary>
      <div className="card-body">
        <dl className="fields">
          <dt>Assignee</dt>
          <dd>
            <AssigneeField assignee={issue.fields.assignee} issueKey={issue.key} path={item.path} act={act} />
          </dd>
          {fields.map((field) => (
            <FieldRow key={field.id} name={field.name}>
              {editField(field)}
            </FieldRow>
          ))}
        </dl>
      </div>
    </details>
  );
}

function FieldRow({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactElement;
}): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
