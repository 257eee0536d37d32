import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';

const PREFIX = 'digest:';

/** The id of the digest that a person gets after the turn of that instant. */
export const digestId = (person: string, turnAt: number): string => `${PREFIX}${person}:${turnAt}`;

/** The digest that took a person's turn, while it waits to be sent: until then nothing else tells them. */
export async function unsentDigest(ports: Ports, by: string): Promise<Stored<'effect'> | undefined> {
  if (!by.startsWith(PREFIX)) return undefined;
  const stored = await ports.store.get('effect', by);
  return stored?.row.state === 'pending' ? stored : undefined;
}
