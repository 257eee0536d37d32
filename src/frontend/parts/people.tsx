import { Inline, Text, User } from '@forge/react';
import type { ReactNode } from 'react';

interface PeopleProps {
  readonly label: string;
  readonly ids: readonly string[];
  /** Said where there is nobody. */
  readonly none?: string;
}

/** A label with people behind it, who are drawn by Jira from their account ids. */
export function People({ label, ids, none }: PeopleProps): ReactNode {
  if (ids.length === 0 && none === undefined) return null;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text color="color.text.subtle">{label}</Text>
      {ids.length === 0 ? <Text>{none ?? ''}</Text> : null}
      {ids.map((id) => (
        <User key={id} accountId={id} />
      ))}
    </Inline>
  );
}
