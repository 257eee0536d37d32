/** Picks a value. With `id`, the id alone decides and the name is what it was called when chosen; otherwise the name, whatever its case. */
export type ValueMatch = { readonly id: string; readonly name?: string } | { readonly name: string };

export type ChoiceFact = 'priority' | 'issueType' | 'requestType' | 'status' | 'statusCategory' | 'team';
export type ListFact = 'labels' | 'components' | 'organisations' | 'services';
export type FlagFact = 'vipCustomer';
export type SlaFlagFact = 'slaBreached' | 'slaPaused';
export type SinceFact =
  | 'age'
  | 'timeInStatus'
  | 'timeSinceUpdate'
  | 'timeSinceAnswered'
  | 'oldestUnanswered'
  | 'assigneeMissingFor';
export type MomentFact =
  | 'teamChanges'
  | 'bounces'
  | 'reopenings'
  | 'unansweredComments'
  | 'linkedIncidents'
  | 'similarByService'
  | 'similarByCustomer'
  | 'similarByComponent';
export type CountFact = 'watchers' | 'voters';

export type FactId =
  | ChoiceFact
  | ListFact
  | FlagFact
  | SlaFlagFact
  | SinceFact
  | MomentFact
  | CountFact
  | 'slaLeft'
  | 'slaUsed'
  | 'satisfaction'
  | 'customerWords';

export type ChoiceCondition =
  | { readonly fact: ChoiceFact; readonly op: 'isAny' | 'isNone'; readonly values: readonly ValueMatch[] }
  | { readonly fact: ChoiceFact; readonly op: 'isSet' | 'isEmpty' };

export type ListCondition =
  | {
      readonly fact: ListFact;
      readonly op: 'hasAny' | 'hasAll' | 'hasNone';
      readonly values: readonly ValueMatch[];
    }
  | { readonly fact: ListFact; readonly op: 'isSet' | 'isEmpty' };

export interface FlagCondition {
  readonly fact: FlagFact;
  readonly op: 'isTrue' | 'isFalse';
}

/** Holds when it holds for at least one SLA that `sla` picks; without `sla`, for at least one SLA of the issue. */
export interface SlaFlagCondition {
  readonly fact: SlaFlagFact;
  readonly op: 'isTrue' | 'isFalse';
  readonly sla?: ValueMatch;
}

/** Elapsed time, or working time of the named calendar. What does not run (an assignee is missing, but there is one) never holds. */
export interface SinceCondition {
  readonly fact: SinceFact;
  readonly op: 'atLeast' | 'under';
  readonly minutes: number;
  readonly calendarId?: string;
}

/** Time until the SLA breaches (negative after), elapsed or in working time of the named calendar; a paused SLA keeps what it had left. */
export interface SlaLeftCondition {
  readonly fact: 'slaLeft';
  readonly op: 'atMost' | 'over';
  readonly minutes: number;
  readonly calendarId?: string;
  readonly sla?: ValueMatch;
}

/** Share of the SLA's goal that is used up, 100 at the breach. */
export interface SlaUsedCondition {
  readonly fact: 'slaUsed';
  readonly op: 'atLeast' | 'under';
  readonly percent: number;
  readonly sla?: ValueMatch;
}

/** How often it happened: ever, or within the last so many minutes of elapsed time (the bound itself is outside). */
export interface MomentCondition {
  readonly fact: MomentFact;
  readonly op: 'atLeast' | 'atMost';
  readonly count: number;
  readonly withinMinutes?: number;
}

export interface CountCondition {
  readonly fact: CountFact;
  readonly op: 'atLeast' | 'atMost';
  readonly count: number;
}

/** Stars, 1 (worst) to 5; holds only once a rating was given. */
export interface RatingCondition {
  readonly fact: 'satisfaction';
  readonly op: 'atLeast' | 'atMost';
  readonly rating: number;
}

/** Whole words or phrases in the customer's public comments, whatever their case and accents: ever, or within the last so many minutes. */
export interface WordsCondition {
  readonly fact: 'customerWords';
  readonly op: 'hasAny' | 'hasNone';
  readonly words: readonly string[];
  readonly withinMinutes?: number;
}

export type Condition =
  | ChoiceCondition
  | ListCondition
  | FlagCondition
  | SlaFlagCondition
  | SinceCondition
  | SlaLeftCondition
  | SlaUsedCondition
  | MomentCondition
  | CountCondition
  | RatingCondition
  | WordsCondition;

export type Operator = Condition['op'];
