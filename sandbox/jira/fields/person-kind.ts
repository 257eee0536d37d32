import { userBean } from '../beans/user-bean';
import type { FieldValue } from '../site/site-data';
import type { FieldKind, FieldView } from './field';

const personOf = (value: FieldValue, view: FieldView) =>
  typeof value === 'string' ? view.site.person(value) : undefined;

const accountIdOf = (input: unknown): unknown => {
  const sent = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  return 'accountId' in sent ? sent['accountId'] : sent['id'];
};

/** A field that holds one account id, sent as `{accountId}` or `{id}`. `unknown` is what Jira says to an id that nobody has. */
export const personKind = (unknown: string): FieldKind => ({
  jql: 'person',
  json(value, view) {
    const person = personOf(value, view);
    return person === undefined ? null : userBean(person, view.site.baseUrl);
  },
  read(input, view) {
    if (input === null) return { value: null };
    const accountId = accountIdOf(input);
    if (accountId === null) return { value: null };
    const person = typeof accountId === 'string' ? view.site.person(accountId) : undefined;
    return person === undefined ? { problem: unknown } : { value: person.accountId };
  },
  text: (value, view) => personOf(value, view)?.displayName ?? null,
  names(value, view) {
    const person = personOf(value, view);
    return person === undefined
      ? []
      : [person.accountId.toLowerCase(), person.displayName.toLowerCase(), person.emailAddress.toLowerCase()];
  },
  isKnown: (name, view) =>
    [...view.site.people.values()].some((person) =>
      [person.accountId, person.displayName, person.emailAddress].some(
        (known) => known.toLowerCase() === name,
      ),
    ),
  rank: (value, view) => personOf(value, view)?.displayName.toLowerCase() ?? null,
});
