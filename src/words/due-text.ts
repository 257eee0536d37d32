import texts from '../../locales/en-US.json';
import type { TimeWords } from './due-words';
import type { TextKey, Translate } from './translate';

/** How a surface speaks: texts, and times in the reader's zone and language. */
export interface Speech {
  readonly t: Translate;
  readonly times: TimeWords;
}

interface Due {
  /** `update:customer`, `ladder:2`, `assessment`, … */
  readonly what: string;
  readonly dueAt: number;
}

const MINUTE = 60_000;

/** "Customer update due in 25 min", "Assessment overdue by 2 hr"; what this version does not know is due all the same. */
export function dueText({ t, times }: Speech, due: Due, now: number): string {
  const [name = '', detail = ''] = due.what.split(':');
  const kind = isDueKind(name) ? name : 'unknown';
  return t(`due.${kind}.${due.dueAt <= now ? 'overdue' : 'coming'}`, {
    audience: isAudience(detail) ? t(`audience.${detail}`) : detail,
    level: detail,
    relative: times.relative(due.dueAt, now),
    duration: lateBy(times, due.dueAt, now),
  });
}

/** How late something is; what is late by seconds is late by a minute, for "overdue by 0 min" says nothing. */
export const lateBy = (times: TimeWords, dueAt: number, now: number): string =>
  times.duration(Math.max(MINUTE, now - dueAt));

/** Of the keys below `due`, those that name something that can be due: they are told before and after. */
type DueKind = {
  [K in keyof typeof texts.due]: `due.${K}.overdue` extends TextKey ? K : never;
}[keyof typeof texts.due];

function isDueKind(name: string): name is DueKind {
  const kinds: Readonly<Record<string, unknown>> = texts.due;
  return Object.hasOwn(kinds, name) && typeof kinds[name] === 'object';
}

const isAudience = (name: string): name is keyof typeof texts.audience => Object.hasOwn(texts.audience, name);
