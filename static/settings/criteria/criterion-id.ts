import { freshId } from '../policies/policy-id';
import { idOfName } from '../policies/id-of-name';

/** An id for a new policy: its name in small letters, digits and dashes, and a number behind it where that is taken. */
export const criterionId = (name: string, taken: readonly string[]): string =>
  freshId(idOfName(name, 'criterion'), taken);
