import { REASONS } from '../escalation/escalation';
import { OUTCOMES } from '../review/review-part';
import { FIXED_ROLES } from '../team/team-part';
import type { Vocabulary, Word } from './vocabulary';

const asShipped = <Code extends string>(code: Code): Word<Code> => ({ code, name: null, shown: true });

/** What a new project offers. Only a false alarm was wrong: an avoidable case, or one on the wrong path, was a case. */
export const DEFAULT_VOCABULARY: Vocabulary = {
  reasons: REASONS.map(asShipped),
  outcomes: OUTCOMES.map((code) => ({
    ...asShipped(code),
    means: code === 'false-alarm' ? 'wrong' : 'right',
  })),
  roles: FIXED_ROLES.map(asShipped),
};
