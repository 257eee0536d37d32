import type texts from '../../locales/en-US.json';
import type { Speech } from './due-text';
import type { TextKey } from './translate';

/** Who is spoken to in `language`, as a language tag. */
export interface ConditionSpeech extends Speech {
  readonly language: string;
}

/** A condition of a rule in codes and values, with its threshold. */
export interface SpokenCondition {
  readonly fact: Exclude<keyof typeof texts.fact, 'unknown'>;
  readonly op: string;
  readonly values: readonly string[];
  readonly amount: number | null;
  readonly time: { readonly minutes: number; readonly calendarId: string | null } | null;
  readonly withinMinutes: number | null;
  readonly sla: string | null;
}

/** One condition in the reader's language. A combination that has no words of its own does not compile. */
export function conditionText(condition: SpokenCondition, site: ConditionSpeech): string {
  const { t, language } = site;
  const { fact, op } = condition;
  const values = new Intl.ListFormat(language, { type: 'disjunction' }).format(condition.values);
  const sla = condition.sla ?? t('settings.sentence.anySla');
  switch (fact) {
    case 'priority':
    case 'issueType':
    case 'requestType':
    case 'status':
    case 'statusCategory':
    case 'team':
    case 'labels':
    case 'components':
    case 'organisations':
    case 'services':
      return t(`settings.sentence.${valueOp(op)}`, { fact: t(`fact.${fact}`), values });
    case 'vipCustomer':
    case 'slaBreached':
    case 'slaPaused':
      return t(`settings.sentence.${fact}.${op === 'isFalse' ? 'isFalse' : 'isTrue'}`, { sla });
    case 'customerWords':
      return t(`settings.sentence.customerWords.${op === 'hasNone' ? 'hasNone' : 'hasAny'}`, { values });
    default:
      return t(`settings.sentence.${fact}` satisfies TextKey, { bound: boundText(condition, site), sla });
  }
}

const VALUE_OPS = ['isAny', 'isNone', 'isSet', 'isEmpty', 'hasAny', 'hasAll', 'hasNone'] as const;

function valueOp(op: SpokenCondition['op']): (typeof VALUE_OPS)[number] {
  const known = VALUE_OPS.find((name) => name === op);
  if (!known) throw new Error(`A list of values is not compared by ${op}`);
  return known;
}

const BOUND_OPS = ['atLeast', 'atMost', 'over', 'under'] as const;

function boundOp(op: SpokenCondition['op']): (typeof BOUND_OPS)[number] {
  const known = BOUND_OPS.find((name) => name === op);
  if (!known) throw new Error(`A number is not compared by ${op}`);
  return known;
}

/** "at least 4 hr of working time", "at most 3 times within 2 days" */
function boundText(
  { fact, op, amount, time, withinMinutes }: SpokenCondition,
  site: ConditionSpeech,
): string {
  const { t } = site;
  const said =
    time === null
      ? t(`settings.sentence.amount.${amountKind(fact)}`, { count: amount ?? 0 })
      : durationText(time.minutes, time.calendarId, site);
  const bound = t(`settings.sentence.${boundOp(op)}`, { said });
  if (withinMinutes === null) return bound;
  return t('settings.sentence.within', { bound, time: durationText(withinMinutes, null, site) });
}

function amountKind(fact: SpokenCondition['fact']): 'percent' | 'stars' | 'plain' | 'times' {
  if (fact === 'slaUsed') return 'percent';
  if (fact === 'satisfaction') return 'stars';
  return fact === 'watchers' || fact === 'voters' ? 'plain' : 'times';
}

/** "4 hr of working time", "2 days": a piece of time as a threshold counts it. */
export function durationText(
  minutes: number,
  calendarId: string | null,
  { t, times }: ConditionSpeech,
): string {
  // Working time has no days of 24 hours, so it is said in hours and minutes.
  if (calendarId === null || minutes === 0) return times.duration(minutes * 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const duration = [
    hours > 0 ? t('settings.sentence.hours', { count: hours }) : '',
    rest > 0 ? times.duration(rest * 60_000) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  return t('settings.sentence.working', { duration });
}
