import type { TraceLine } from '../../boundary';

/** A word that may be one of a fixed list. Whatever has more digits is an id or an instant. */
const WORD = /^[A-Za-z][\w.:*-]{0,30}$/u;

/** What a description of the API can say about a request: the names and the kinds of values in it, and the words that may be of a list. */
export function* traitsOf(line: TraceLine): Generator<string> {
  const query = new URLSearchParams(line.path.split('?')[1] ?? '');
  yield* traits('query', Object.fromEntries(query));
  yield* traits('sent', line.requestBody);
  yield* traits('answered', line.responseBody);
}

function* traits(at: string, value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    yield `${at}[${value.length === 0 ? '' : '…'}]`;
    for (const one of value) yield* traits(`${at}[]`, one);
  } else if (typeof value === 'object' && value !== null) {
    yield `${at}{${Object.keys(value).map(folded).sort().join(',')}}`;
    for (const [name, inner] of Object.entries(value)) yield* traits(`${at}.${folded(name)}`, inner);
  } else yield `${at}=${kindOf(value)}`;
}

/** Names that carry an id are one name. */
const folded = (name: string): string => name.replace(/\d+/gu, '#');

function kindOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'whole' : 'fraction';
  if (typeof value !== 'string') return String(value);
  if (WORD.test(value) && !/\d{3}/u.test(value)) return value;
  const shape = folded(value);
  return shape.length > 12 ? 'text' : shape;
}
