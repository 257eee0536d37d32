import type { ReactElement } from 'react';
import { FieldValue } from '../../parts/field-value';
import type { JiraField, JiraIssue } from '../../site/jira-shapes';
import { SiteLink } from '../../site/site-link';

interface IssueTableProps {
  readonly issues: readonly JiraIssue[];
  readonly columns: readonly JiraField[];
  readonly label: string;
}

/** Work items with a column per field. */
export function IssueTable({ issues, columns, label }: IssueTableProps): ReactElement {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">Key</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.id}>
              <td>
                <SiteLink to={`/browse/${issue.key}`}>{issue.key}</SiteLink>
              </td>
              {columns.map((column) => (
                <td key={column.id} className={column.id === 'summary' ? 'wide' : ''}>
                  <FieldValue value={issue.fields[column.id]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
