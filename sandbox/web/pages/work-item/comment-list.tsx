import type { ReactElement } from 'react';
import Avatar from '@atlaskit/avatar';
import Lozenge from '@atlaskit/lozenge';
import { AdfView } from '../../adf/adf-view';
import type { JiraComment } from '../../site/jira-shapes';
import { useSite } from '../../site/site-context';
import { dayAndTime } from '../../site/time-text';

/** Comments, newest first; internal ones are marked so that nobody takes them for an answer to the customer. */
export function CommentList({ comments }: { readonly comments: readonly JiraComment[] }): ReactElement {
  const { facts } = useSite();
  if (comments.length === 0) return <p className="subtle">No comments yet.</p>;
  return (
    <ol className="entries">
      {comments.map((comment) => (
        <li key={comment.id} className={comment.jsdPublic ? 'entry' : 'entry internal'}>
          <Avatar size="medium" />
          <div className="entry-body">
            <header>
              <b>{comment.author.displayName}</b>
              <span className="subtle">{dayAndTime(Date.parse(comment.created), facts.zone)}</span>
              {comment.jsdPublic ? null : <Lozenge appearance="moved">Internal note</Lozenge>}
            </header>
            <AdfView document={comment.body} />
          </div>
        </li>
      ))}
    </ol>
  );
}
