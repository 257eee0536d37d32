import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';
import type { ListName } from './edit-words';

interface Props {
  readonly list: ListName;
  readonly onAdd: (name: string) => void;
}

/** One more word: it gets its code with its name, so it is there once it has one. */
export function NewWord({ list, onAdd }: Props) {
  const { t } = useSite();
  const [name, setName] = useState('');
  const typed = name.trim();
  const add = () => {
    if (typed === '') return;
    onAdd(typed);
    setName('');
  };
  return (
    <div className="new-word">
      <Field label={t(`words.new.${list}`)}>
        {({ id }) => (
          <Textfield
            id={id}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        )}
      </Field>
      <Button isDisabled={typed === ''} onClick={add}>
        {t(`words.add.${list}`)}
      </Button>
    </div>
  );
}
