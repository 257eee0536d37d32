import type { ReactElement } from 'react';
import { token } from '@atlaskit/tokens';
import { useSite } from '../site/site-context';

/** A mentioned person by name, whatever text the writer's app gave or left out. */
export function Mention({ accountId }: { readonly accountId: string }): ReactElement {
  const { facts } = useSite();
  const name = facts.people.find((person) => person.accountId === accountId)?.displayName ?? 'Former user';
  return (
    <span
      style={{
        padding: '0 4px',
        borderRadius: token('radius.xlarge'),
        backgroundColor: token('color.background.neutral'),
        color: token('color.text.subtle'),
      }}
    >
      {`@${name}`}
    </span>
  );
}
