import type { Parts } from '../escalation/parts';
import type { JournalEntry } from '../escalation/journal';
import type { Instant } from '../time';
import type { ToldRecord } from './draft-update';
import { newsOf, type NewsCode } from './news';

/** One line of a brief, in codes and values; put into words per reader (`brief.<code>`, news as in drafts). */
export interface BriefLine {
  readonly code:
    | 'severity'
    | 'open-since'
    | 'situation'
    | 'customer-impact'
    | 'business-impact'
    | 'cause'
    | 'not-assessed'
    | 'manager'
    | 'no-manager'
    | 'level'
    | 'no-level'
    | 'no-plan'
    | 'steps'
    | 'next-step'
    | 'step-owner'
    | 'customer-next'
    | 'customer-late'
    | 'customer-owed-nothing'
    | 'promises'
    | 'first'
    | 'since'
    | 'nothing-changed'
    | NewsCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface BriefSection {
  readonly section: 'state' | 'impact' | 'owner' | 'plan' | 'customer' | 'changed';
  readonly lines: readonly BriefLine[];
}

/** A record with the words that executives are told. */
export interface BriefedRecord extends ToldRecord {
  readonly parts: Pick<Parts, 'assessment' | 'plan' | 'pinned'>;
}

/**
 * One page for executives: what happened, whom it hurts, who has it, what is next, and what changed since the last update to them, or
 * since the instant that is asked for. `customerNextAt`: when the customer is promised to hear next, or null.
 */
export function executiveBrief(
  record: BriefedRecord,
  journal: readonly JournalEntry[],
  customerNextAt: Instant | null,
  now: Instant,
  since: Instant | null = null,
): readonly BriefSection[] {
  return [
    { section: 'state', lines: stateLines(record) },
    { section: 'impact', lines: impactLines(record) },
    { section: 'owner', lines: ownerLines(record) },
    { section: 'plan', lines: planLines(record, now) },
    { section: 'customer', lines: customerLines(record, customerNextAt, now) },
    { section: 'changed', lines: changedLines(record, journal, since, now) },
  ];
}

const line = (code: BriefLine['code'], params: BriefLine['params'] = {}): BriefLine => ({ code, params });

function stateLines({ head }: BriefedRecord): BriefLine[] {
  const { severity, stage, stageSince, openedAt } = head;
  return [line('severity', { severity, stage, at: stageSince }), line('open-since', { at: openedAt })];
}

function impactLines({ parts }: BriefedRecord): BriefLine[] {
  const { situation, customerImpact, businessImpact, cause } = parts.assessment;
  const written = [
    ['situation', situation],
    ['customer-impact', customerImpact],
    ['business-impact', businessImpact],
    ['cause', cause],
  ] as const;
  const known = written.filter(([, text]) => text.trim() !== '');
  return known.length === 0
    ? [line('not-assessed')]
    : known.map(([code, text]) => line(code, { text: shortened(text) }));
}

/** One page has no room for more of a text. */
const LONGEST_TEXT = 600;

const shortened = (text: string): string =>
  text.length <= LONGEST_TEXT ? text.trim() : `${text.trim().slice(0, LONGEST_TEXT - 1)}…`;

function ownerLines({ head, parts }: BriefedRecord): BriefLine[] {
  const { level } = head.ladder;
  const name = parts.pinned.ladder.levels[level - 1]?.name ?? '';
  return [
    head.managerId === null ? line('no-manager') : line('manager', { accountId: head.managerId }),
    level === 0 ? line('no-level') : line('level', { level, name }),
  ];
}

function planLines({ duties, parts }: BriefedRecord, now: Instant): BriefLine[] {
  const steps = duties.filter(({ kind, state }) => kind === 'action' && state !== 'dropped');
  if (steps.length === 0) return [line('no-plan')];
  const open = steps.filter(({ state }) => state === 'open').sort((a, b) => a.dueAt - b.dueAt);
  const late = open.filter(({ dueAt }) => dueAt <= now).length;
  const [next] = open;
  const title = parts.plan.actions.find(({ id }) => id === next?.id)?.title ?? '';
  return [
    line('steps', { count: steps.length - open.length, steps: steps.length, late }),
    ...(next
      ? [line('next-step', { title, at: next.dueAt }), line('step-owner', { accountId: next.holder })]
      : []),
  ];
}

function customerLines({ head }: BriefedRecord, nextAt: Instant | null, now: Instant): BriefLine[] {
  const promise = head.promises.customer;
  return [
    nextAt === null
      ? line('customer-owed-nothing')
      : line(nextAt <= now ? 'customer-late' : 'customer-next', { at: nextAt }),
    ...(promise ? [line('promises', { kept: promise.kept, missed: promise.missedCount })] : []),
  ];
}

function changedLines(
  { head }: BriefedRecord,
  journal: readonly JournalEntry[],
  asked: Instant | null,
  now: Instant,
): BriefLine[] {
  const since = asked ?? head.updatedAt?.executives ?? null;
  const news = newsOf(journal.filter(({ at }) => at > (since ?? -1) && at <= now));
  return [
    since === null ? line('first') : line(news.length === 0 ? 'nothing-changed' : 'since', { at: since }),
    ...news.map(({ code, count, params }) => line(code, { ...params, count })),
  ];
}
