import type { PhraseList } from '../form/field-spec';
import type { Reader } from '../reader';
import type { Audience } from '../vocabulary';
import type { AudienceLines, Communication } from './use-communication';

const LONGEST_LABEL = 60;

/** What can be put into an update instead of being typed: the draft, the project's phrases, and what this audience may read of the record. */
export function phrasesFor(
  { t }: Pick<Reader, 't'>,
  audience: Audience,
  quickWords: readonly string[],
  plan: Communication | null,
  lines: AudienceLines | undefined,
): readonly PhraseList[] {
  const isOutside = audience === 'customer' || audience === 'provider';
  const placeholders = (plan?.placeholders ?? []).filter(({ customerSafe }) => customerSafe || !isOutside);
  return [
    {
      label: t('communication.fromDraft'),
      choices: lines?.draft ? [{ value: lines.draft.text, label: t('communication.draftPhrase') }] : [],
    },
    quickPhrases({ t }, quickWords),
    {
      label: t('communication.placeholders'),
      choices: placeholders.map(({ name }) => ({ value: `{{${name}}}`, label: name })),
    },
  ];
}

/** The project's phrases as they are offered below a field. */
export const quickPhrases = ({ t }: Pick<Reader, 't'>, phrases: readonly string[]): PhraseList => ({
  label: t('communication.quickWords'),
  choices: phrases.map((value) => ({
    value,
    label: value.length <= LONGEST_LABEL ? value : `${value.slice(0, LONGEST_LABEL - 1)}…`,
  })),
});
