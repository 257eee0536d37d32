import type { Value } from '../calls';
import type { Reader } from '../reader';
import texts from '../../../locales/en-US.json';
import type { TextKey } from '../../words/translate';

type Brief = Value<'updates.view'>['brief'];
type Line = Brief[number]['lines'][number];
type Words = Pick<Reader, 't' | 'times'>;

const isOwn = (code: Line['code']): code is Line['code'] & keyof typeof texts.brief.line =>
  Object.hasOwn(texts.brief.line, code);

/** One line of a brief in the reader's words; a person in it is kept as an account id, to be drawn where it is shown. */
export function briefLine({ t, times }: Words, { code, params }: Line, now: number): string {
  const { at, severity, stage, accountId } = params;
  const said = {
    ...params,
    ...(typeof at === 'number' ? { at: times.absolute(at, now) } : {}),
    ...(severity === undefined ? {} : { severity: t(`severity.${severity}` as TextKey) }),
    ...(stage === undefined ? {} : { stage: t(`stage.${stage}` as TextKey) }),
    ...(accountId === undefined ? {} : { person: `[~accountid:${accountId}]` }),
  };
  return isOwn(code) ? t(`brief.line.${code}`, said) : t(`draft.inside.${code}` as TextKey, said);
}

/** People of a brief, by account id. */
export const peopleOf = (brief: Brief): readonly string[] => [
  ...new Set(
    brief.flatMap(({ lines }) =>
      lines.flatMap(({ params: { accountId } }) => (typeof accountId === 'string' ? [accountId] : [])),
    ),
  ),
];

/**
 * The whole brief as text, with the zone that its times are told in. `names`: for a text that leaves Jira, where nobody draws people from
 * their ids; lines about people of whom no name is known are left out.
 */
export function briefText(
  reader: Pick<Reader, 't' | 'times' | 'timeZone'>,
  brief: Brief,
  now: number,
  names: ReadonlyMap<string, string> | null,
): string {
  const { t, timeZone } = reader;
  const wordsOf = (line: Line): readonly string[] => {
    const { accountId } = line.params;
    const words = briefLine(reader, line, now);
    if (names === null || typeof accountId !== 'string') return [words];
    const name = names.get(accountId);
    return name === undefined ? [] : [words.replace(`[~accountid:${accountId}]`, name)];
  };
  const sections = brief
    .map(({ section, lines }) => ({ section, told: lines.flatMap(wordsOf) }))
    .filter(({ told }) => told.length > 0)
    .map(({ section, told }) => [t(`brief.section.${section}`), ...told].join('\n'));
  const text = [...sections, t('brief.zone', { zone: timeZone })].join('\n\n');
  // What people wrote into the record is no placeholder of an update.
  return text.replaceAll('{{', '{ {');
}
