import type { ReactElement } from 'react';
import Avatar from '@atlaskit/avatar';
import { Inline, Text } from '@atlaskit/primitives';
import { useSite } from '../site/site-context';

/** A person's avatar and name. People of the site are known; anybody else is shown as Jira shows a former user. */
export function Person({
  accountId,
  hideName = false,
}: {
  readonly accountId: string;
  readonly hideName?: boolean;
}): ReactElement {
  const { facts } = useSite();
  const name = facts.people.find((person) => person.accountId === accountId)?.displayName ?? 'Former user';
  return (
    <Inline space="space.100" alignBlock="center">
      <Avatar size="small" {...(hideName ? { name } : {})} />
      {hideName ? null : <Text>{name}</Text>}
    </Inline>
  );
}
