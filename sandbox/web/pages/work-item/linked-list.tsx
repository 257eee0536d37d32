import type { ReactElement } from 'react';
import { SiteLink } from '../../site/site-link';
import type { JiraLink } from '../../site/jira-shapes';

/** The work items that this one is linked with. */
export function LinkedList({ links }: { readonly links: readonly JiraLink[] }): ReactElement | null {
  if (links.length === 0) return null;
  return (
    <section aria-label="Linked work items">
      <h2>Linked work items</h2>
      <ul>
        {links.map(({ id, type, inwardIssue, outwardIssue }) => {
          const other = outwardIssue ?? inwardIssue;
          return other === undefined ? null : (
            <li key={id}>
              {outwardIssue ? type.outward : type.inward}{' '}
              <SiteLink to={`/browse/${other.key}`}>{other.key}</SiteLink> {other.fields.summary}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
