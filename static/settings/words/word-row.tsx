import { useId, type ReactNode } from 'react';
import { IconButton } from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import DeleteIcon from '@atlaskit/icon/core/delete';
import DownIcon from '@atlaskit/icon/core/arrow-down';
import UpIcon from '@atlaskit/icon/core/arrow-up';
import Textfield from '@atlaskit/textfield';
import type { Word } from '../../../src/domain/policy/vocabulary';
import { useSite } from '../../shared/site';
import { called } from './edit-words';

interface Props<W extends Word> {
  readonly word: W;
  /** The app's own text; null for a word that the site added. */
  readonly shipped: string | null;
  readonly place: 'first' | 'last' | 'only' | 'between';
  readonly problem: string | undefined;
  readonly onChange: (word: W) => void;
  readonly onMove: (by: -1 | 1) => void;
  /** Of one that was never saved; others are hidden, since records may use them. */
  readonly onRemove: (() => void) | null;
  /** What there is to say of it besides. */
  readonly children?: ReactNode;
}

/** One word: its name, whether it is offered, and its place among the others. */
export function WordRow<W extends Word>(props: Props<W>) {
  const { word, shipped, place, problem, onChange, onMove, onRemove, children } = props;
  const { t } = useSite();
  const problemId = useId();
  const name = word.name ?? shipped ?? '';
  const label = name === '' ? word.code : name;
  const isUp = place === 'first' || place === 'only';
  const isDown = place === 'last' || place === 'only';
  const move = (by: -1 | 1, button: string) => {
    onMove(by);
    // The row has another place now: the reader goes on with the same button.
    requestAnimationFrame(() => document.getElementById(button)?.focus());
  };
  return (
    <li className="word">
      <span className="word-moves">
        <IconButton
          id={`up-${word.code}`}
          icon={UpIcon}
          label={t('words.up', { name: label })}
          appearance="subtle"
          spacing="compact"
          isDisabled={isUp}
          onClick={() => move(-1, `up-${word.code}`)}
        />
        <IconButton
          id={`down-${word.code}`}
          icon={DownIcon}
          label={t('words.down', { name: label })}
          appearance="subtle"
          spacing="compact"
          isDisabled={isDown}
          onClick={() => move(1, `down-${word.code}`)}
        />
      </span>
      <span className="word-name">
        <Textfield
          aria-label={t('words.name', { name: shipped ?? word.code })}
          {...(problem === undefined ? {} : { 'aria-describedby': problemId })}
          value={name}
          isInvalid={problem !== undefined}
          onChange={({ currentTarget }) => onChange(called(word, currentTarget.value, shipped))}
        />
        {shipped !== null && word.name !== null && (
          <span className="subtle">{t('words.shippedAs', { name: shipped })}</span>
        )}
        {problem !== undefined && (
          <span id={problemId}>
            <ErrorMessage>{problem}</ErrorMessage>
          </span>
        )}
      </span>
      {children}
      <Checkbox
        label={t('words.offered')}
        aria-label={t('words.offeredOf', { name: label })}
        isChecked={word.shown}
        onChange={({ currentTarget }) => onChange({ ...word, shown: currentTarget.checked })}
      />
      {onRemove && (
        <IconButton
          icon={DeleteIcon}
          label={t('words.remove', { name: label })}
          appearance="subtle"
          spacing="compact"
          onClick={onRemove}
        />
      )}
    </li>
  );
}
