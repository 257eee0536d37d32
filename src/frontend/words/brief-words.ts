import type { Value } from '../calls';
import type { Reader } from '../reader';
import { briefLine } from '../../words/brief-line';

type Brief = Value<'updates.view'>['brief'];
type Line = Brief[number]['lines'][number];

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
