import type { ReactNode } from 'react';

export { Inline, Stack } from '@atlaskit/primitives/compiled';

interface BoxProps {
  readonly xcss?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

/** UI Kit styles a box by tokens or lengths; here they become custom properties of the same names. */
export const Box = ({ xcss = {}, children }: BoxProps) => (
  <div
    className="kit-box"
    style={Object.fromEntries(Object.entries(xcss).map(([name, value]) => [name, styleOf(name, value)]))}
  >
    {children}
  </div>
);

/** `elevation.surface.sunken` is `--ds-surface-sunken`; a token that is no length or colour has a dot in it. */
function styleOf(name: string, value: string): string {
  if (!/^[a-z]+\./u.test(value)) return value;
  const token = name === 'backgroundColor' ? value.replace(/^(?:elevation|color)\./u, '') : value;
  return `var(--ds-${token.replaceAll('.', '-')})`;
}
