import type { ReactNode } from 'react';
import { ErrorMessage } from '@atlaskit/form';
import type { Word } from '../../../src/domain/policy/vocabulary';
import { useSite } from '../../shared/site';
import { moved, type ListName } from './edit-words';
import { NewWord } from './new-word';
import { WordRow } from './word-row';

interface Props<W extends Word> {
  readonly list: ListName;
  readonly words: readonly W[];
  /** As it is stored: what is there is hidden, not removed. */
  readonly stored: readonly W[];
  readonly shippedName: (code: string) => string | null;
  readonly isLocked: boolean;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (words: readonly W[]) => void;
  readonly onAdd: (name: string) => void;
  readonly aside?: (word: W, set: (word: W) => void) => ReactNode;
}

/** One list of words in the order in which people are offered them. */
export function WordList<W extends Word>(props: Props<W>) {
  const { list, words, stored, shippedName, isLocked, problemAt, onChange, onAdd, aside } = props;
  const { t } = useSite();
  const last = words.length - 1;
  const whole = words.some((_, index) => problemAt(`${list}[${index}]`)) ? undefined : problemAt(list);
  return (
    <fieldset className="level words" disabled={isLocked}>
      <legend>{t(`words.list.${list}`)}</legend>
      <p className="tab-hint">{t(`words.hint.${list}`)}</p>
      <ol>
        {words.map((word, index) => {
          const set = (next: W) => onChange(words.map((one, at) => (at === index ? next : one)));
          const isStored = stored.some(({ code }) => code === word.code);
          return (
            <WordRow
              key={word.code}
              word={word}
              shipped={shippedName(word.code)}
              place={last === 0 ? 'only' : index === 0 ? 'first' : index === last ? 'last' : 'between'}
              problem={problemAt(`${list}[${index}]`)}
              onChange={set}
              onMove={(by) => onChange(moved(words, index, by))}
              onRemove={isStored ? null : () => onChange(words.filter((_, at) => at !== index))}
            >
              {aside?.(word, set)}
            </WordRow>
          );
        })}
      </ol>
      {whole !== undefined && <ErrorMessage>{whole}</ErrorMessage>}
      {!isLocked && <NewWord list={list} onAdd={onAdd} />}
    </fieldset>
  );
}
