import type { Value } from '../calls';
import type { Reader } from '../reader';
import { peopleIn, type LinePart } from './people-in';
import type { IssueView } from '../vocabulary';
import texts from '../../../locales/en-US.json';
import { wordText } from '../../words/word-text';
import { pieces, type TextKey } from '../../words/translate';

export type JournalLine = Value<'journal.page'>['entries'][number]['lines'][number];
type Param = JournalLine['params'][string];
type Vocabulary = IssueView['vocabulary'];
/** What lines name by id, as the reader may see it: linked work items, and actions of the plan. */
export interface LineNames {
  readonly links: readonly { readonly issueId: string; readonly key: string | null }[];
  readonly plan: { readonly actions: readonly { readonly id: string; readonly title: string }[] };
  /** How the project calls reasons, outcomes and roles. */
  readonly vocabulary: Vocabulary;
}

const PEOPLE: ReadonlySet<string> = new Set([
  'by',
  'accountId',
  'before',
  'ownerId',
  'coverId',
  'people',
  'recordedBy',
]);
const TIMES: ReadonlySet<string> = new Set(['until', 'nextAt', 'sentAt', 'saidAt', 'dueAt']);
const MINUTE = 60_000;

/** Params whose words are the project's own; the free role has a text of the app's. */
const OF_PROJECT = {
  reason: ['reason', 'reasons'],
  judgement: ['outcome', 'outcomes'],
  role: ['role', 'roles'],
} as const satisfies Record<string, readonly [string, keyof Vocabulary]>;
const isOfProject = (name: string): name is keyof typeof OF_PROJECT => Object.hasOwn(OF_PROJECT, name);

/** The vocabularies from which coded params take their words. */
const VOCABULARY: Readonly<Record<string, keyof typeof texts>> = {
  severity: 'severity',
  from: 'severity',
  to: 'severity',
  audience: 'audience',
  how: 'how',
  trend: 'trend',
  step: 'step',
  end: 'silenceEnd',
  waits: 'waitsFor',
  work: 'effortKind',
  outcome: 'planOutcome',
  starting: 'startingKind',
  app: 'securityApp',
  returnReason: 'returnReason',
  legOutcome: 'legOutcome',
  howSent: 'howSent',
};

/** A line of the journal in the reader's words. Lateness is said where it is a minute or more. */
export function lineParts(
  reader: Reader,
  line: JournalLine,
  record: LineNames,
  now: number,
): readonly LinePart[] {
  const { t, times } = reader;
  const found = pieces(t(`journal.${line.code}`)).flatMap((piece): readonly LinePart[] =>
    typeof piece === 'string' ? [piece] : paramParts(reader, line, piece.hole, record, now),
  );
  if (isToNobody(line)) {
    const said = joined(found).map((part) => (typeof part === 'string' ? part.replace(/:?\s*$/u, '') : part));
    return joined([...said, ...heldParts(reader, line)]);
  }
  const lateMs = line.params['lateMs'];
  if (typeof lateMs !== 'number' || lateMs < MINUTE) return joined([...found, ...heldParts(reader, line)]);
  return joined([...found, ` (${t('journalTab.late', { duration: times.duration(lateMs) })})`]);
}

/** Something that was done without anybody to name: then nothing follows the colon. */
const isToNobody = ({ code, params: { people } }: JournalLine): boolean =>
  code.startsWith('effect-') && Array.isArray(people) && people.length === 0;

/** Whom the brake held back: they are not mentioned, and mailed in one go with what else waits for them. */
function heldParts({ t }: Reader, { params: { held } }: JournalLine): readonly LinePart[] {
  if (!Array.isArray(held) || held.length === 0) return [];
  return [`, ${t('journalTab.held')}`, ...peopleOf(held, '')];
}

/** Neighbouring pieces of text as one, so that no gap comes between a word and its comma. */
function joined(parts: readonly LinePart[]): readonly LinePart[] {
  const out: LinePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

function paramParts(
  { t, times }: Reader,
  line: JournalLine,
  name: string,
  record: LineNames,
  now: number,
): readonly LinePart[] {
  const value: Param = line.params[name] ?? null;
  const isEffect = line.code.startsWith('effect-');
  if (PEOPLE.has(name)) return peopleOf(value, isEffect ? '' : t('journalTab.nobody'));
  if (TIMES.has(name) && typeof value === 'number') return [times.absolute(value, now)];
  if (name === 'text' && typeof value === 'string') return peopleIn(value);
  if (name === 'issueId') return [linkedKey(record, value) ?? t('journalTab.hiddenIssue')];
  if (name === 'actionId') return [actionTitle(record, line)];
  if (typeof value === 'string' && isOfProject(name) && line.code !== 'withdrawn') {
    const [kind, list] = OF_PROJECT[name];
    return [wordText(t, kind, record.vocabulary[list], value)];
  }
  const branch = vocabularyOf(line, name);
  if (branch !== undefined && typeof value === 'string' && Object.hasOwn(texts[branch], value)) {
    return [t(`${branch}.${value}` as TextKey)];
  }
  return [typeof value === 'object' ? '' : String(value)];
}

function vocabularyOf({ code }: JournalLine, name: string): keyof typeof texts | undefined {
  if (name === 'kind') return code === 'effect-done' ? 'effectDone' : 'effectKind';
  return code === 'withdrawn' && name === 'reason' ? 'withdrawReason' : VOCABULARY[name];
}

function peopleOf(value: Param, nobody: string): readonly LinePart[] {
  const ids = [value].flat().filter((id): id is string => typeof id === 'string');
  return ids.length === 0 ? [nobody] : ids.map((accountId) => ({ accountId }));
}

/** The key of a linked work item, if the reader may see it. */
const linkedKey = (record: LineNames, issueId: Param): string | null =>
  record.links.find((link) => link.issueId === issueId)?.key ?? null;

/** As the plan calls it now, or as the line kept it where the plan does not show it. */
function actionTitle(record: LineNames, { params }: JournalLine): string {
  const shown = record.plan.actions.find(({ id }) => id === params['actionId']);
  return shown?.title ?? (typeof params['title'] === 'string' ? params['title'] : '');
}
