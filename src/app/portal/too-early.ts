import type { NotYet } from '../../domain/portal/fair-use';
import { fail, type Result } from '../../domain/problem';

/** What fair use does not allow now, as the problem that a customer is told; the view beside it says from when. */
export function tooEarly(why: NotYet): Result<never> {
  if (why === 'is-asked' || why === 'is-escalated')
    return fail('already-done', 'this person has asked already');
  return fail('wrong-stage', `fair use: ${why}`);
}
