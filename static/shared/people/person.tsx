import { useSyncExternalStore } from 'react';
import Avatar from '@atlaskit/avatar';
import { useSite } from '../site';
import { users, type Known, type PersonBook } from './person-book';

export function useKnown(book: PersonBook, id: string): Known | null | undefined {
  return useSyncExternalStore(book.subscribe, () => book.find(id));
}

/** A person by account id: picture and name, as soon as Jira has told them. */
export function Person({ accountId }: { readonly accountId: string }) {
  const { t } = useSite();
  const known = useKnown(users, accountId);
  const name = known === undefined ? '…' : (known?.name ?? t('center.formerPerson'));
  return (
    <span className="person">
      <Avatar size="xsmall" {...(known?.picture ? { src: known.picture } : {})} />
      <span className="person-name">{name}</span>
    </span>
  );
}
