import { useState } from 'react';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { NeedView } from '../../../src/contract/now-view';
import { RETURN_REASONS, type ReturnReason } from '../../../src/domain/handoff/handoff';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { FormActs } from './form-acts';
import type { Acts } from './use-acts';
import { call } from './use-now-view';

/** Answers that need a reason in words. */
export type AnswerKind = 'return' | 'decline';

interface Props {
  readonly kind: AnswerKind;
  readonly need: NeedView;
  readonly acts: Acts;
  readonly close: () => void;
}

/** No, with the reason, to a hand-off or to a request. What was typed stays when it is not taken. */
export function AnswerForm({ kind, need, acts, close }: Props) {
  const { t } = useSite();
  const [words, setWords] = useState('');
  const [reason, setReason] = useState<ReturnReason>('wrong-team');
  const [isMissing, setMissing] = useState(false);
  const reasons = RETURN_REASONS.map((value) => ({ value, label: t(`returnReason.${value}`) }));
  const trouble = acts.troubles.get(need.id);
  const send = async () => {
    setMissing(words.trim() === '');
    if (words.trim() === '') return;
    const isDone = await acts.run(need, () =>
      need.kind === 'handoff'
        ? call('handoff.return', { handoffId: need.handoffId, reason, words: words.trim() })
        : call('escalation.decline', {
            escalationId: need.kind === 'escalation' ? need.escalationId : '',
            words: words.trim(),
          }),
    );
    if (isDone) close();
  };
  return (
    <form
      className="need-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {kind === 'return' && (
        <Select<(typeof reasons)[number]>
          aria-label={t('handoff.returnReason')}
          spacing="compact"
          options={reasons}
          value={reasons.find(({ value }) => value === reason) ?? null}
          onChange={(chosen) => setReason(chosen?.value ?? reason)}
        />
      )}
      <Textfield
        autoFocus
        isCompact
        aria-label={t('now.why')}
        placeholder={t('now.why')}
        value={words}
        isInvalid={isMissing}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {isMissing && <p className="need-missing">{t('now.whyMissing')}</p>}
      {trouble && <TroubleMessage trouble={trouble} />}
      <FormActs send={t(`now.send.${kind}`)} isBusy={acts.busy.has(need.id)} close={close} />
    </form>
  );
}
