import { wordOf, type Vocabulary } from '../domain/policy/vocabulary';
import type { StartRequest } from '../domain/escalation/start-escalation';

/** The reason that a criterion names, with what the site calls it; one that the project never had is counted as another. */
export function reasonOf(
  { reasons }: Vocabulary,
  code: string,
): Pick<StartRequest, 'reasonCode' | 'reasonName'> {
  const word = wordOf(reasons, code);
  return { reasonCode: word?.code ?? 'other', ...(word?.name ? { reasonName: word.name } : {}) };
}
