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

/** The whole brief as text. `none`: for a text that leaves Jira, where nobody draws people from their ids. */
export function briefText(reader: Words, brief: Brief, now: number, people: 'people' | 'none'): string {
  const { t } = reader;
  return (
    brief
      .map(({ section, lines }) => {
        const shown =
          people === 'people' ? lines : lines.filter(({ params }) => params['accountId'] === undefined);
        const told = shown.map((line) => briefLine(reader, line, now));
        return told.length === 0 ? '' : [t(`brief.section.${section}`), ...told].join('\n');
      })
      .filter((part) => part !== '')
      .join('\n\n')
      // What people wrote into the record is no placeholder of an update.
      .replaceAll('{{', '{ {')
  );
}
