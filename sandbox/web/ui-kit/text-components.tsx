import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { cross } from './crossing';
import { host, withChildren, type Drawer } from './host-component';

const HostLink = host(Link);

const CODE_FONT = {
  font: token('font.code'),
  backgroundColor: token('color.background.neutral'),
  borderRadius: token('radius.small'),
};

const drawLink: Drawer = (node, draw) => {
  const { openNewTab, ...props } = cross(node.props, draw);
  return (
    <HostLink {...props} {...(openNewTab === true ? { target: '_blank' } : {})}>
      {draw(node.children)}
    </HostLink>
  );
};

export const textComponents = {
  Heading: withChildren(Heading),
  Text: withChildren(Text),
  Link: drawLink,
  Strong: withChildren('strong'),
  Em: withChildren('em'),
  Strike: withChildren('s'),
  Code: (node, draw) => <code style={{ ...CODE_FONT, padding: '2px 4px' }}>{draw(node.children)}</code>,
  CodeBlock: (node) => (
    <pre
      style={{
        ...CODE_FONT,
        padding: token('space.100'),
        margin: 0,
        overflowX: 'auto',
        whiteSpace: node.props['shouldWrapLongLines'] === true ? 'pre-wrap' : 'pre',
      }}
      tabIndex={0}
    >
      <code>{String(node.props['text'])}</code>
    </pre>
  ),
  List: (node, draw) => {
    const Tag = node.props['type'] === 'ordered' ? 'ol' : 'ul';
    return <Tag style={{ margin: 0, paddingInlineStart: token('space.300') }}>{draw(node.children)}</Tag>;
  },
  ListItem: withChildren('li'),
} satisfies Record<string, Drawer>;
