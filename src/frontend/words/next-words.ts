import type { Reader } from '../reader';
import type { RecordView } from '../vocabulary';
import type { Params, TextKey } from '../../words/translate';

type Due = RecordView['due'][number];

const MINUTE = 60_000;

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
const AUDIENCES = ['customer', 'management', 'executives', 'team'] as const;

/** "Customer update due in 25 min", "Assessment overdue by 2 hr". */
export function nextWords({ t, times }: Reader, due: Due, now: number): string {
  const { kind, params } = parts(t, due);
  const overdue = due.dueAt <= now;
  const key: TextKey = `due.${kind}.${overdue ? 'overdue' : 'coming'}`;
  return t(key, {
    ...params,
    relative: times.relative(due.dueAt, now),
    // What is late by seconds is late by a minute: "overdue by 0 min" says nothing.
    duration: times.duration(Math.max(MINUTE, now - due.dueAt)),
  });
}

function parts(
  t: Reader['t'],
  { what }: Due,
): { readonly kind: (typeof KINDS)[number] | 'unknown'; readonly params: Params } {
  const [name = '', detail = ''] = what.split(':');
  const kind = KINDS.find((one) => one === name) ?? 'unknown';
  const audience = AUDIENCES.find((one) => one === detail);
  return { kind, params: { level: detail, audience: audience ? t(`audience.${audience}`) : detail } };
}
