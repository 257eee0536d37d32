import { returnReason, role, state as wordsOf } from '../../locales/en-US.json';
import texts from '../../locales/en-US.json';
import type { Words } from '../app/ports/words';
import { SAY } from './say-texts';

type Params = Readonly<Record<string, string | number>>;

/** The only placeholders there are. A text is filled in by name; nothing in it is ever evaluated. */
export const PLACEHOLDERS = [
  'severity',
  'stage',
  'reason',
  'audience',
  'level',
  'toldLevels',
  'skippedLevels',
  'name',
  'dueAt',
  'end',
  'then',
  'relapses',
  'text',
  'at',
  'count',
  'lines',
  'more',
  'fromTeam',
  'toTeam',
  'words',
  'returnReason',
  'role',
  'provider',
  'links',
  'actions',
  'key',
] as const;

/** Codes that are put into words of their own. */
const TERMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  severity: wordsOf.severity,
  stage: wordsOf.stage,
  reason: wordsOf.reason,
  audience: wordsOf.audience,
  end: wordsOf.end,
  then: wordsOf.then,
  returnReason,
  role,
};

/** A text of the state's lozenge: terms in words, nothing else. */
export const lozengeWords = (name: keyof typeof wordsOf.lozenge, params: Params): string =>
  fill(wordsOf.lozenge[name], params);

/** Said where a text names something that was not given: better a gap in a message than no message. */
const GAP = '–';

function fill(template: string, params: Params): string {
  return template.replace(/\{([a-zA-Z]+)\}/gu, (_placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? GAP : inWords(name, value);
  });
}

function inWords(name: string, value: string | number): string {
  const terms = Object.hasOwn(TERMS, name) ? TERMS[name] : undefined;
  const code = String(value);
  return (terms && Object.hasOwn(terms, code) ? terms[code] : undefined) ?? code;
}

/** The texts of the engine, in the site's one language. */
export const words: Words = {
  say(code, params) {
    const { subject, text } = SAY[code];
    return { subject: fill(subject, params), text: fill(text, params) };
  },
  draft(scope, code, params) {
    const sentences: Readonly<Record<string, string>> = texts.draft[scope];
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No draft has words for '${code}' ${scope}`);
    return fill(sentence, params);
  },
  term: (kind, code) => inWords(kind, code),
  state(params) {
    return fill(Number(params.level) > 0 ? wordsOf.working : wordsOf.plain, params);
  },
  nextUpdate: (at) => fill(wordsOf.nextUpdate, { at }),
  time: (at, zone) => new Intl.DateTimeFormat('en-GB', { ...TIME, timeZone: zone }).format(at),
};

const TIME = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;
