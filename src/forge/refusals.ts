import { fail } from '../domain/problem';

/** What is not there and what may not be seen are told apart from nothing. */
export const NOT_FOUND = fail('not-found', 'There is no such thing, or you may not see it.');
export const FORBIDDEN = fail('forbidden', 'You may not do this here.');
export const LAPSED = fail('licence-lapsed', 'The licence of the app has lapsed: what is kept can be read.');
