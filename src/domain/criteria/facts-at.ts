import type { Instant } from '../time';
import type { FactId } from './condition';
import { FACT_IDS, FACTS } from './fact-table';
import type { FactReadings, Facts } from './fact-value';
import type { IssueHistory } from './history';
import { fieldAt, pastAt, unfinishedSince } from './past';

export interface FactsOptions {
  /** Which facts to gather; absent: all. The others are left out and count as unknown. */
  readonly only?: Iterable<FactId>;
  readonly outsideJql?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** The facts of an issue as they stood at an instant, rebuilt from its history; with an instant not before `readAt`, as they stand. */
export function factsAt(history: IssueHistory, at: Instant, options: FactsOptions = {}): Facts {
  const past = pastAt(history, at);
  const readings: Partial<Record<FactId, unknown>> = {};
  for (const fact of options.only ?? FACT_IDS) readings[fact] = FACTS[fact].read(past);
  return {
    issueId: history.id,
    projectId: history.projectId,
    issueType: fieldAt(history, past.seen, 'issueType').value ?? history.issueType,
    at,
    finished: past.finished,
    unfinishedSince: unfinishedSince(past),
    createdAt: history.createdAt,
    readings: readings as FactReadings,
    outsideJql: options.outsideJql ?? NONE,
  };
}
