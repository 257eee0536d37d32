import type { SitePerson } from '../site/contract';

export interface PersonOption {
  readonly value: string;
  readonly label: string;
}

/** As many as a menu shows before one types on. */
export const SHOWN_PEOPLE = 20;

/** People whose name has the typed text in it, at most a menu full: a loaded history brings thousands. */
export function peopleCalled(people: readonly SitePerson[], typed: string): SitePerson[] {
  const wanted = typed.trim().toLowerCase();
  return people.filter((person) => person.displayName.toLowerCase().includes(wanted)).slice(0, SHOWN_PEOPLE);
}

export const optionOf = (person: {
  readonly accountId: string;
  readonly displayName: string;
}): PersonOption => ({
  value: person.accountId,
  label: person.displayName,
});
