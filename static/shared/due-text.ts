import type { NextDue } from '../../src/contract/views';
import type { Translate } from '../../src/frontend/words/translate';
import type { TimeWords } from '../../src/frontend/words/due-words';

const KINDS = [
  'update',
  'ladder',
  'acknowledgement',
  'ladder-resume',
  'ladder-end',
  'approval',
  'manager',
  'assessment',
  'plan',
  'review',
  'monitoring',
  'agreement',
] as const;

/** "Customer update due in 25 min": what is due next, in words. */
export function dueText(t: Translate, times: TimeWords, due: NextDue, now: number): string {
  const [first = '', detail = ''] = due.what.split(':');
  const kind = KINDS.find((known) => known === first) ?? 'unknown';
  const audience = (['customer', 'management', 'executives', 'team'] as const).find(
    (name) => name === detail,
  );
  return t(`due.${kind}.${due.dueAt <= now ? 'overdue' : 'coming'}`, {
    audience: audience ? t(`audience.${audience}`) : '',
    level: detail,
    relative: times.relative(due.dueAt, now),
    duration: times.duration(now - due.dueAt),
  });
}
