import type { FieldProblem } from '../checked';
import { done, fail, type Result } from '../problem';
import type { Audience } from '../escalation/audience';
import { isCustomerSafe, isPlaceholder, type Placeholder } from './placeholder';

export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

/** `{{name}}`, on one line; spaces around the name do not count. */
const HOLE = /\{\{([^{}\n]*)\}\}/gu;

/** People outside the house: what they read says nothing of what is inside. */
export const isOutside = (audience: Audience): boolean => audience === 'customer' || audience === 'provider';

const nameOf = (written: string): string => written.trim().toLowerCase().replace(/\s+/gu, ' ');

/** Every placeholder of a text that there is not, or that this audience may not read, each once with its name. */
export function wrongPlaceholders(text: string, audience: Audience | null, path: string): FieldProblem[] {
  const names = new Set([...text.matchAll(HOLE)].map(([, written = '']) => nameOf(written)));
  return [...names].flatMap((name) => {
    if (!isPlaceholder(name)) return [{ path, message: `There is no placeholder {{${name}}}.` }];
    if (audience === null || !isOutside(audience) || isCustomerSafe(name)) return [];
    return [{ path, message: `The ${audience} may not read {{${name}}}.` }];
  });
}

/** A text with its placeholders filled in. What is filled in is never read for placeholders again; nothing is evaluated. */
export function fillText(text: string, audience: Audience, values: PlaceholderValues): Result<string> {
  const wrong = wrongPlaceholders(text, audience, 'text');
  const empty = [...text.matchAll(HOLE)].flatMap(([, written = '']) => {
    const name = nameOf(written);
    return isPlaceholder(name) && values[name] === ''
      ? [{ path: 'text', message: `Nothing is known yet for {{${name}}}.` }]
      : [];
  });
  const problems = [...wrong, ...(wrong.length === 0 ? empty : [])];
  if (problems.length > 0) return fail('invalid', 'a placeholder cannot be filled in', problems);
  return done(
    text.replace(HOLE, (_hole, written: string) => {
      const name = nameOf(written);
      return isPlaceholder(name) ? values[name] : '';
    }),
  );
}
