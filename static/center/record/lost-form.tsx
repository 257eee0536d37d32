import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Textarea from '@atlaskit/textarea';
import type { CenterCalls, PayloadOf } from '../../../src/contract/calls';
import type { ReviewWordsView } from '../../../src/contract/review-view';
import { OUTCOMES } from '../../../src/domain/review/review-part';
import { OneOf } from '../../shared/figures/one-of';
import { TroubleMessage } from '../../shared/states/trouble-message';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';

const AREAS = ['happened', 'wentWell', 'causes'] as const;
const NONE = 'none';

export type LostReviewSaved = Omit<PayloadOf<CenterCalls, 'lost.save-review'>, 'lostId'>;

interface Props {
  readonly id: string;
  readonly review: ReviewWordsView;
  readonly save: (saved: LostReviewSaved) => Promise<Trouble | null>;
  /** Reads what somebody else wrote meanwhile. */
  readonly reread: () => void;
}

/** The review as a form: a draft may have gaps, a complete one says what happened, why, and what it was. What was typed stays until it is kept. */
export function LostForm({ id, review, save, reread }: Props) {
  const { t } = useSite();
  const { happened, wentWell, causes, outcome } = review;
  const [typed, setTyped] = useState({ happened, wentWell, causes, outcome: outcome ?? NONE });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const own = outcome !== null && !OUTCOMES.some((one) => one === outcome) ? [outcome] : [];
  const isWhole = typed.happened.trim() !== '' && typed.causes.trim() !== '' && typed.outcome !== NONE;
  const send = async (complete: boolean) => {
    setBusy(true);
    const wrong = await save({
      happened: typed.happened.trim(),
      wentWell: typed.wentWell.trim(),
      causes: typed.causes.trim(),
      outcome: typed.outcome === NONE ? null : typed.outcome,
      revision: review.revision,
      complete,
    });
    setBusy(false);
    setTrouble(wrong);
    // The next save may replace what was there in between: its author has been told.
    if (wrong?.code === 'changed-meanwhile') reread();
  };
  return (
    <form
      className="lost-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void send(true);
      }}
    >
      {AREAS.map((area) => (
        <div key={area}>
          <Label htmlFor={`${id}-${area}`}>{t(`field.${area}`)}</Label>
          <Textarea
            id={`${id}-${area}`}
            minimumRows={3}
            value={typed[area]}
            onChange={({ currentTarget }) => setTyped({ ...typed, [area]: currentTarget.value })}
          />
        </div>
      ))}
      <OneOf
        label={t('field.outcome')}
        value={typed.outcome}
        options={[
          { value: NONE, label: '–' },
          ...OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
          ...own.map((value) => ({ value, label: value })),
        ]}
        onChange={(chosen) => setTyped({ ...typed, outcome: chosen })}
      />
      {!isWhole && <p className="subtle">{t('record.lostWants')}</p>}
      {trouble && <TroubleMessage trouble={trouble} />}
      <div className="lost-acts">
        <Button type="submit" appearance="primary" isDisabled={!isWhole} isLoading={isBusy}>
          {t('form.complete')}
        </Button>
        <Button isDisabled={isBusy} onClick={() => void send(false)}>
          {t('form.saveDraft')}
        </Button>
      </div>
    </form>
  );
}
