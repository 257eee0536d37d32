import type { FactId } from '../../../src/domain/criteria/condition';
import type { Named } from '../../../src/domain/criteria/history';
import type { ValueChoices } from './value-choices';

/** What an editor offers beside what is typed: values, calendars and SLAs to pick, and what facts are on a real work item. */
export interface CriterionSources {
  readonly values: ValueChoices;
  readonly calendars: readonly Named[];
  readonly slas: readonly Named[];
  /** "SUP-12: 4 hr", as the fact stands on a recent work item; empty while none was read. */
  readonly exampleOf: (fact: FactId) => string;
}
