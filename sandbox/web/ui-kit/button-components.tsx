import ButtonGroup from '@atlaskit/button/button-group';
import Button, { LinkButton } from '@atlaskit/button/new';
import { cross } from './crossing';
import { host, withChildren, type Drawer } from './host-component';

const HostButton = host(Button);
const HostLinkButton = host(LinkButton);

/** UI Kit still knows the looks `link` and `subtle-link` and the spacing `none`, which Atlaskit dropped: the nearest that it has. */
const drawButton: Drawer = (node, draw) => (
  <HostButton {...look(cross(node.props, draw))}>{draw(node.children)}</HostButton>
);

function look({ appearance, spacing, ...props }: Record<string, unknown>): Record<string, unknown> {
  const linkLike = appearance === 'link' || appearance === 'subtle-link';
  return {
    ...props,
    ...(appearance === undefined ? {} : { appearance: linkLike ? 'subtle' : appearance }),
    ...(spacing === undefined ? {} : { spacing: spacing === 'none' ? 'compact' : spacing }),
  };
}

const drawGroup = withChildren(ButtonGroup);

export const buttonComponents = {
  Button: drawButton,
  LoadingButton: drawButton,
  LinkButton: (node, draw) => (
    <HostLinkButton {...look(cross(node.props, draw))}>{draw(node.children)}</HostLinkButton>
  ),
  // In a block of its own, or a Stack around it would stretch the buttons.
  ButtonGroup: (node, draw) => <div>{drawGroup(node, draw)}</div>,
} satisfies Record<string, Drawer>;
