import texts from '../../locales/en-US.json';
import type { TimeWords } from './due-words';
import type { TextKey, Translate } from './translate';

/** One line of a brief, in codes and values. */
interface Line {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const isOwn = (code: string): code is keyof typeof texts.brief.line => Object.hasOwn(texts.brief.line, code);

/** One line of a brief in the reader's words; a person in it is kept as `[~accountid:…]`, to be drawn where it is shown. */
export function briefLine(
  { t, times }: { readonly t: Translate; readonly times: TimeWords },
  { code, params }: Line,
  now: number,
): string {
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
