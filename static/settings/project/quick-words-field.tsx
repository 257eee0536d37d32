import Button from '@atlaskit/button/new';
import type { QuickWords } from '../../../src/domain/policy/project-settings';
import { useSite } from '../../shared/site';
import { TextField } from '../fields/text-field';

interface Props {
  readonly quickWords: QuickWords;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (quickWords: QuickWords) => void;
}

const KINDS = ['updates', 'reasons'] as const;

/** Phrases that people type again and again: offered below the texts of updates, and of reasons to decline or return. */
export function QuickWordsField({ quickWords, problemAt, onChange }: Props) {
  const { t } = useSite();
  return KINDS.map((kind) => {
    const phrases = quickWords[kind];
    const set = (changed: readonly string[]) => onChange({ ...quickWords, [kind]: changed });
    return (
      <fieldset className="level" key={kind}>
        <legend>{t(`settings.quickWords.${kind}`)}</legend>
        {phrases.map((phrase, index) => (
          <div className="level-fields" key={index}>
            <TextField
              label={t('settings.phrase', { number: index + 1 })}
              value={phrase}
              problem={problemAt(`quickWords.${kind}[${index}]`)}
              onChange={(typed) => set(phrases.map((one, at) => (at === index ? typed : one)))}
            />
            <div className="aside-button">
              <Button
                appearance="subtle"
                spacing="compact"
                onClick={() => set(phrases.filter((_, at) => at !== index))}
              >
                {t('settings.removePhrase', { number: index + 1 })}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button onClick={() => set([...phrases, ''])}>{t(`settings.addPhrase.${kind}`)}</Button>
        </div>
      </fieldset>
    );
  });
}
