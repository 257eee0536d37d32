import type { NextDue } from '../../src/contract/views';
import type { Translate } from '../../src/words/translate';
import type { TimeWords } from '../../src/words/due-words';

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
    duration: lateBy(times, due.dueAt, now),
  });
}

const MINUTE = 60_000;

/** How late something is; what is late by seconds is late by a minute, for "overdue by 0 min" says nothing. */
export const lateBy = (times: TimeWords, dueAt: number, now: number): string =>
  times.duration(Math.max(MINUTE, now - dueAt));
