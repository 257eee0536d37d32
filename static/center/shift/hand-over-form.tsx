import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import type { ShiftView } from '../../../src/contract/shift-view';
import type { Trouble } from '../../shared/make-call';
import { PersonField } from '../../shared/people/person-field';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { ShiftEscalation } from './shift-row';
import type { Shift } from './use-shift';

interface Props {
  readonly view: ShiftView;
  readonly shift: Shift;
  readonly now: number;
}

/** Everything the reader manages, with a note for each, and to whom it goes. What was typed stays until it was offered. */
export function HandOverForm({ view, shift, now }: Props) {
  const { t } = useSite();
  const [toId, setTo] = useState('');
  const [words, setWords] = useState('');
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const problem = trouble?.fields?.find(({ path }) => path === 'toId')?.message;
  const offer = async () => {
    if (toId === '') {
      const fields = [{ path: 'toId', message: t('form.required') }];
      setTrouble({ code: 'invalid', retry: 'never', fields });
      return;
    }
    const escalations = view.mine.map(({ id }) => ({ id, words: notes[id] ?? '' }));
    const wrong = await shift.offer({ toId, words, escalations });
    setTrouble(wrong);
    if (wrong) return;
    setTo('');
    setWords('');
    setNotes({});
  };
  return (
    <section className="shift-card" aria-labelledby="shift-mine">
      <Heading size="small" as="h2" id="shift-mine">
        {t('shift.mine', { count: view.mine.length })}
      </Heading>
      <ul className="shift-rows">
        {view.mine.map((row) => (
          <ShiftEscalation
            key={row.id}
            row={row}
            now={now}
            note={notes[row.id] ?? ''}
            onNote={(note) => setNotes({ ...notes, [row.id]: note })}
          />
        ))}
      </ul>
      {view.hasMore && <p className="subtle">{t('shift.more', { count: view.mine.length })}</p>}
      {view.hidden && <p className="subtle">{t('shift.hidden')}</p>}
      <div className="shift-offer">
        <PersonField label={t('shift.to')} person={toId} problem={problem} onChange={setTo} />
        <Textfield
          aria-label={t('shift.words')}
          placeholder={t('shift.words')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        {trouble && <TroubleMessage trouble={trouble} />}
        <div className="shift-acts">
          <Button appearance="primary" isLoading={shift.isBusy} onClick={() => void offer()}>
            {t('shift.offer', { count: view.mine.length })}
          </Button>
          <span className="subtle">{t('shift.offerHint')}</span>
        </div>
      </div>
    </section>
  );
}
