import type { JournalCode } from '../escalation/journal';

/** By what the journal can be read: what people decided, who is on it, what was said, the ladder, and what the engine did. */
export const JOURNAL_KINDS = ['decisions', 'people', 'updates', 'ladder', 'engine'] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** The beginnings of codes that are of a kind; the first that fits counts. */
const BEGINNINGS: readonly (readonly [string, JournalKind])[] = [
  ['effect-', 'engine'],
  ['clocks-', 'engine'],
  ['pause-', 'engine'],
  ['wait-', 'engine'],
  ['subject-', 'engine'],
  ['visibility-', 'engine'],
  ['frozen', 'engine'],
  ['licence-', 'engine'],
  ['thawed', 'engine'],
  ['update-', 'updates'],
  ['told-together', 'updates'],
  ['level-', 'ladder'],
  ['ladder-', 'ladder'],
  ['climbing-', 'ladder'],
  ['jumped-', 'ladder'],
  ['on-call-', 'ladder'],
  ['manager-', 'people'],
  ['shift-', 'people'],
  ['role-', 'people'],
  ['handoff-', 'people'],
  ['leg-late', 'engine'],
  ['leg-', 'updates'],
  ['joined', 'people'],
  ['approval-asked', 'people'],
  ['approvers-', 'people'],
];

/** The kind of a line; what is of no other kind was decided by somebody. */
export const journalKind = (code: JournalCode): JournalKind =>
  BEGINNINGS.find(([beginning]) => code.startsWith(beginning))?.[1] ?? 'decisions';
