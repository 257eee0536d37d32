import type { Calendar } from '../../../src/domain/calendar/calendar';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { thresholdVariants } from '../../../src/domain/first-run/threshold-variants';
import type { Instant } from '../../../src/domain/time';
import { calendarsAround, inOrderOfCreation, tryPast, type Breath } from '../lab/try-past';

/** One criterion at one threshold, and what it would have done. */
export interface TriedVariant {
  readonly criterion: Criterion;
  readonly alarms: number;
  /** Keys of work items that it would have rung for. */
  readonly examples: readonly string[];
  /** Jira's history cannot tell all that it asks for. */
  readonly inPart: boolean;
}

const EXAMPLES = 3;

/** Tries every proposed criterion at every threshold in one walk over the histories. By criterion, the most eager variant first. */
export async function tryVariants(
  criteria: readonly Criterion[],
  given: readonly IssueHistory[],
  calendars: readonly { readonly id: string; readonly body: Calendar }[],
  horizon: Instant,
  breathe: Breath,
): Promise<readonly (readonly TriedVariant[])[]> {
  const variants = criteria.map(thresholdVariants);
  const histories = inOrderOfCreation(given);
  const trial = {
    criteria: variants.flat(),
    calendars: calendarsAround(calendars, histories[0]?.createdAt ?? horizon),
    histories,
    horizon,
    matching: new Map(),
  };
  const tried = await tryPast(trial, breathe, () => performance.now());
  const results = tried.map(({ criterion, firings: { fired }, testability }): TriedVariant => {
    const keys = fired.flatMap(({ incident }) => histories[incident]?.key ?? []);
    return {
      criterion,
      alarms: fired.length,
      examples: [...new Set(keys)].slice(0, EXAMPLES),
      inPart: testability.tested !== 'whole',
    };
  });
  let at = 0;
  return variants.map((own) => results.slice(at, (at += own.length)));
}
