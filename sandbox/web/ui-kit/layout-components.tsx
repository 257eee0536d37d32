import * as primitives from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { cross } from './crossing';
import { host, withChildren, type Drawer } from './host-component';

const { Bleed, Box, Inline, Pressable, Stack } = primitives;

/** UI Kit's styles are xcss, so its drawer applies that, although Atlaskit wants its own new code to be written otherwise. */
const applyXcss = Reflect.get(primitives, 'xcss') as (styles: unknown) => unknown;

/** In @forge/react `xcss` is the identity: whoever draws turns the styles into what the primitive takes. */
const styled =
  (component: unknown): Drawer =>
  (node, draw) => {
    const Primitive = host(component);
    const { xcss: styles, ...props } = node.props;
    const parts = Array.isArray(styles) ? styles : styles === undefined ? [] : [styles];
    return (
      <Primitive
        {...cross(props, draw)}
        {...(parts.length > 0 ? { xcss: parts.map((part: unknown) => applyXcss(part)) } : {})}
      >
        {draw(node.children)}
      </Primitive>
    );
  };

export const layoutComponents = {
  Bleed: withChildren(Bleed),
  Box: styled(Box),
  Inline: withChildren(Inline),
  Pressable: styled(Pressable),
  Stack: withChildren(Stack),
  Tile: (node, draw) => (
    <span
      {...(typeof node.props['label'] === 'string' && node.props['label'] !== ''
        ? { role: 'img', 'aria-label': node.props['label'] }
        : {})}
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        width: token('space.400'),
        height: token('space.400'),
        borderRadius: token('radius.small'),
        backgroundColor: token('color.background.neutral'),
      }}
    >
      {draw(node.children)}
    </span>
  ),
} satisfies Record<string, Drawer>;
