import type { Condition, FactId, Operator } from './condition';
import type { StopAct } from './decision';
import type { FactReading, FactValues } from './fact-value';
import type { Past } from './past';

/** How facts are compared: which operators, and what unit the threshold is in. */
export const FACT_KINDS = {
  choice: { operators: ['isAny', 'isNone', 'isSet', 'isEmpty'], unit: 'values' },
  list: { operators: ['hasAny', 'hasAll', 'hasNone', 'isSet', 'isEmpty'], unit: 'values' },
  flag: { operators: ['isTrue', 'isFalse'], unit: 'none' },
  slaFlag: { operators: ['isTrue', 'isFalse'], unit: 'none' },
  since: { operators: ['atLeast', 'under'], unit: 'minutes' },
  slaLeft: { operators: ['atMost', 'over'], unit: 'minutes' },
  slaUsed: { operators: ['atLeast', 'under'], unit: 'percent' },
  moments: { operators: ['atLeast', 'atMost'], unit: 'count' },
  count: { operators: ['atLeast', 'atMost'], unit: 'count' },
  rating: { operators: ['atLeast', 'atMost'], unit: 'rating' },
  words: { operators: ['hasAny', 'hasNone'], unit: 'words' },
} as const satisfies Readonly<
  Record<string, { readonly operators: readonly Operator[]; readonly unit: string }>
>;
export type FactKind = keyof typeof FACT_KINDS;

export type FactSource =
  'issue' | 'changelog' | 'comments' | 'sla' | 'links' | 'sightings' | 'feedback' | 'site';

/** One fact, by the type of its value. */
interface Definition<V> {
  readonly kind: FactKind;
  readonly source: FactSource;
  /** How well the fact can be rebuilt for an instant before the history was read. */
  readonly history: 'exactly' | 'nearly' | 'not at all';
  /** What it says of an instant, in a sentence for documents and logs. */
  readonly meaning: string;
  /** It can be known and yet have no value: not set, not running, not given. */
  readonly canBeMissing: boolean;
  /** What a person does to reset it. */
  readonly stoppedBy: StopAct | null;
  readonly example: Condition;
  /** The fact as it stood. */
  readonly read: (past: Past) => FactReading<V>;
}

export type FactDefinition<F extends FactId> = Definition<FactValues[F]>;

export type FactDefinitions<F extends FactId> = { readonly [K in F]: FactDefinition<K> };
