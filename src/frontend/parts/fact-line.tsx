import { Inline, Text } from '@forge/react';
import type { ReactNode } from 'react';

/** A label and its value on one line. */
export function FactLine({
  label,
  children,
}: {
  readonly label: string;
  readonly children: string;
}): ReactNode {
  return (
    <Inline space="space.100" shouldWrap>
      <Text color="color.text.subtle">{label}</Text>
      <Text>{children}</Text>
    </Inline>
  );
}
