import { conditionProblems } from '../criteria/check-condition';
import type { Condition } from '../criteria/condition';
import type { Reason } from '../criteria/decision';
import { isFactId } from '../criteria/fact-table';
import type { DecisionInputs } from '../escalation/decision-inputs';
import { readInputs } from '../escalation/read-inputs';
import type { Instant } from '../time';

/** What a decision was made upon, as far as people ask for it. */
export interface DecidedUpon {
  readonly of: DecisionInputs['of'];
  /** The command that a person gave. */
  readonly command: string | null;
  /** The policy versions, by `kind:id`. */
  readonly versions: Readonly<Record<string, number>>;
  readonly subject: 'there' | 'hidden' | 'gone' | null;
  readonly resolved: boolean | null;
  /** Whom the subject's status waits for; null where for nobody, or it was not read. */
  readonly waits: 'customer' | 'provider' | null;
  /** Who would have been told, by level. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Of a late action: when it was due. */
  readonly dueAt: Instant | null;
  /** Of a rule: the conditions as they stood, and since when they were met. */
  readonly reasons: readonly Reason[];
  readonly heldSince: Instant | null;
}

/** Reads what is kept with a journal entry; null for notes that decide nothing, and for what this version cannot read. */
export function decidedUpon(stored: unknown): DecidedUpon | null {
  if (stored === null || stored === undefined) return null;
  const read = readInputs(stored);
  if (!read.ok) return null;
  const inputs = read.value;
  const known = {
    of: inputs.of,
    command: inputs.of === 'command' ? inputs.command.do : null,
    versions: 'versions' in inputs ? inputs.versions : {},
    ...subjectOf(inputs),
    people: inputs.of === 'advance' || inputs.of === 'command' ? inputs.facts.people.byLevel : {},
    dueAt: inputs.of === 'duty' ? inputs.duty.dueAt : null,
  };
  return { ...known, ...ruleOf('given' in inputs ? inputs.given : undefined) };
}

function subjectOf(inputs: DecisionInputs): Pick<DecidedUpon, 'subject' | 'resolved' | 'waits'> {
  const seen =
    inputs.of === 'advance' ? inputs.facts : inputs.of === 'subject-changed' ? inputs.change : undefined;
  return {
    subject: seen?.subject ?? null,
    resolved: seen?.resolved ?? null,
    waits: seen?.waiting?.reason ?? null,
  };
}

/** What a criterion's firing was decided upon; what is no such thing is left out. */
function ruleOf(given: unknown): Pick<DecidedUpon, 'reasons' | 'heldSince'> {
  if (!isRecord(given)) return { reasons: [], heldSince: null };
  const why = Array.isArray(given['why']) ? given['why'].filter(isReason) : [];
  return { reasons: why, heldSince: typeof given['heldSince'] === 'number' ? given['heldSince'] : null };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isCondition = (value: unknown): value is Condition =>
  isRecord(value) && conditionProblems(value, '').length === 0;

function isReason(value: unknown): value is Reason {
  return (
    isRecord(value) &&
    isFactId(value['fact']) &&
    isCondition(value['condition']) &&
    (value['held'] === 'unknown' || typeof value['held'] === 'boolean') &&
    value['value'] !== undefined
  );
}
