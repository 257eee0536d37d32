import type { Audience } from '../escalation/audience';
import type { DueAfter } from '../escalation/due-after';
import type { Duty } from '../escalation/duty';
import type { Escalation } from '../escalation/escalation';
import type { JournalCode, JournalEntry, JournalLine } from '../escalation/journal';
import type { Severity } from '../escalation/severity';
import type { PinnedPolicy } from '../policy/policy-set';
import type { ReviewPart } from '../review/review-part';
import type { Instant } from '../time';

/** All that the audit of one escalation looks at. Entries are in the order in which they were decided. */
export interface AuditFacts {
  readonly head: Escalation;
  readonly pinned: PinnedPolicy;
  readonly review: ReviewPart;
  /** Account ids of those who asked for it. */
  readonly voices: readonly string[];
  readonly entries: readonly Pick<JournalEntry, 'at' | 'by' | 'lines'>[];
  readonly duties: readonly Duty[];
  readonly now: Instant;
  readonly after: DueAfter;
}

/** One line of the journal that shows that something happened, when, and by whom. */
export interface Evidence {
  readonly at: Instant;
  readonly by: string;
  readonly code: JournalCode;
  readonly params: JournalLine['params'];
}

/** Every line with one of these codes, oldest first. */
export function linesOf({ entries }: AuditFacts, ...codes: readonly JournalCode[]): readonly Evidence[] {
  return entries.flatMap(({ at, by, lines }) =>
    lines.flatMap(({ code, params }) => (codes.includes(code) ? [{ at, by, code, params }] : [])),
  );
}

/** Lines since the escalation last went back to work: what a relapse undid is no evidence any more. */
export function sinceRelapse(facts: AuditFacts, ...codes: readonly JournalCode[]): readonly Evidence[] {
  const relapsed = linesOf(facts, 'relapsed').at(-1)?.at ?? -Infinity;
  return linesOf(facts, ...codes).filter(({ at }) => at > relapsed);
}

export const aboutAudience =
  (audience: Audience) =>
  ({ params }: Evidence) =>
    params['audience'] === audience;

/** Who managed it at an instant, by the journal; what it does not say is as it stands now. */
export function managerAt(facts: AuditFacts, at: Instant): string | null {
  const changes = linesOf(facts, 'manager-set');
  const before = changes.filter((change) => change.at <= at).at(-1);
  if (before) return textOr(before.params['accountId'], null);
  const [first] = changes;
  return first ? textOr(first.params['before'], null) : facts.head.managerId;
}

/** The severity that targets were counted by at an instant. */
export function severityAt(facts: AuditFacts, at: Instant): Severity {
  const changes = linesOf(facts, 'severity-changed');
  const before = changes.filter((change) => change.at <= at).at(-1);
  const name = before ? before.params['to'] : changes[0]?.params['from'];
  return SEVERITY_NAMES.find((one) => one === name) ?? facts.head.severity;
}

const SEVERITY_NAMES: readonly Severity[] = ['critical', 'high', 'elevated'];

const textOr = (value: JournalLine['params'][string] | undefined, otherwise: null): string | null =>
  typeof value === 'string' ? value : otherwise;
