import { allGlyphs } from 'icons:all';
import { AdfView } from '../adf/adf-view';
import type { AdfNode } from '../adf/adf-node';
import { host, type Drawer } from './host-component';
import { ICON_ALIASES } from './icon-aliases';

const SIZES: Readonly<Record<string, string>> = {
  xsmall: '64px',
  small: '128px',
  medium: '256px',
  large: '512px',
  xlarge: '1024px',
};

const drawIcon: Drawer = (node) => {
  const { glyph, label, size, color, primaryColor } = node.props;
  const found = allGlyphs[ICON_ALIASES[String(glyph)] ?? String(glyph)];
  if (found === undefined) return <code role="alert">{`no icon ${String(glyph)}`}</code>;
  const Glyph = host(found);
  const token = color ?? primaryColor;
  const paint =
    typeof token === 'string'
      ? `var(--ds-${token.replace(/^color\./, '').replaceAll('.', '-')})`
      : 'currentColor';
  return <Glyph label={label} size={size === 'small' ? 'small' : 'medium'} color={paint} />;
};

const drawImage: Drawer = (node) => {
  const { src, alt = '', size, width, height } = node.props;
  const wide = width ?? (typeof size === 'string' ? SIZES[size] : undefined);
  return (
    <img
      src={String(src)}
      alt={String(alt)}
      style={{
        maxWidth: '100%',
        ...(wide ? { width: wide as string } : {}),
        ...(height ? { height: height as string } : {}),
      }}
    />
  );
};

export const mediaComponents = {
  AdfRenderer: (node) => <AdfView document={node.props['document'] as AdfNode | undefined} />,
  Icon: drawIcon,
  Image: drawImage,
} satisfies Record<string, Drawer>;
