import type { ReactElement } from 'react';
import Avatar from '@atlaskit/avatar';
import type { JiraChange } from '../../site/jira-shapes';
import { useSite } from '../../site/site-context';
import { dayAndTime } from '../../site/time-text';

/** The changelog, newest first. */
export function HistoryList({ changes }: { readonly changes: readonly JiraChange[] }): ReactElement {
  const { facts } = useSite();
  if (changes.length === 0) return <p className="subtle">Nothing was changed yet.</p>;
  const newest = [...changes].sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
  return (
    <ol className="entries">
      {newest.map((change) => (
        <li key={change.id} className="entry">
          <Avatar size="medium" />
          <div className="entry-body">
            <header>
              <b>{change.author.displayName}</b>
              <span className="subtle">{dayAndTime(Date.parse(change.created), facts.zone)}</span>
            </header>
            {change.items.map((item) => (
              <div
                key={item.field}
              >{`${item.field}: ${item.fromString ?? 'None'} → ${item.toString ?? 'None'}`}</div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
