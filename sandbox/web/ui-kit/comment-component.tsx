import Avatar from '@atlaskit/avatar';
import Comment, { CommentAction, CommentAuthor, CommentEdited, CommentTime } from '@atlaskit/comment';
import type { ReactElement } from 'react';
import { cross } from './crossing';
import { slot } from './forge-node';
import { host, type Drawer, type HostComponent } from './host-component';

const HostComment = host(Comment);
const HostAction = host(CommentAction);
const HostAuthor = host(CommentAuthor);
const HostTime = host(CommentTime);

interface Worded {
  readonly text: string;
  readonly onClick?: () => unknown;
}

/** UI Kit says `{ text, onClick }` where Atlaskit wants an element. */
const worded = (Part: HostComponent, value: Worded, key?: string): ReactElement => (
  <Part
    {...(key === undefined ? {} : { key })}
    {...(value.onClick ? { onClick: () => void value.onClick?.() } : {})}
  >
    {value.text}
  </Part>
);

const actionsOf = (value: unknown): ReactElement[] =>
  Array.isArray(value) ? (value as Worded[]).map((action) => worded(HostAction, action, action.text)) : [];

const drawComment: Drawer = (node, draw) => {
  const { author, time, edited, actions, errorActions, ...props } = node.props;
  const avatar = slot(node, 'avatar');
  const writer = author as Worded | undefined;
  return (
    <HostComment
      {...cross(props, draw)}
      avatar={avatar.length > 0 ? <>{draw(avatar)}</> : <Avatar name={writer?.text ?? ''} size="medium" />}
      {...(writer ? { author: worded(HostAuthor, writer) } : {})}
      {...(time ? { time: worded(HostTime, time as Worded) } : {})}
      {...(typeof edited === 'string' ? { edited: <CommentEdited>{edited}</CommentEdited> } : {})}
      actions={actionsOf(actions)}
      errorActions={actionsOf(errorActions)}
      content={<>{draw(slot(node, 'content'))}</>}
    >
      {draw(node.children.filter((child) => child.type !== 'ContentWrapper'))}
    </HostComment>
  );
};

export const commentComponents = { Comment: drawComment } satisfies Record<string, Drawer>;
