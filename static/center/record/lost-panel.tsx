import { useEffect, useState } from 'react';
import type { CenterCalls } from '../../../src/contract/calls';
import type { CenterRow } from '../../../src/contract/center-page';
import type { LostRecordView } from '../../../src/contract/lost-calls';
import { Loading } from '../../shared/states/loading';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { makeCall, type Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { LostForm, type LostReviewSaved } from './lost-form';
import { LostReview } from './lost-review';

const call = makeCall<CenterCalls>(['lost.review']);

interface Props {
  readonly row: CenterRow;
  readonly now: number;
  readonly onChanged: () => void;
}

/** The record of a deleted work item: its review is written here, for there is no work item to write it on. */
export function LostPanel({ row, now, onChanged }: Props) {
  const { t } = useSite();
  const { id } = row;
  const [record, setRecord] = useState<LostRecordView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    void call('lost.review', { lostId: id }).then((answer) => {
      if (isGone) return;
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setRecord(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [id, tries]);
  const again = () => setTries(tries + 1);
  if (!record) {
    if (!trouble) return <Loading label={t('center.loading')} />;
    return <TroubleMessage trouble={trouble} retry={again} />;
  }
  const save = async (saved: LostReviewSaved): Promise<Trouble | null> => {
    const answer = await call('lost.save-review', { lostId: id, ...saved });
    if (!answer.ok) return answer.trouble;
    setRecord(answer.value);
    onChanged();
    return null;
  };
  const { review } = record.review;
  return (
    <>
      <p className="subtle">{t('record.lost')}</p>
      {!review && <p>{t('record.lostNoReview')}</p>}
      {review && <LostReview review={review} now={now} />}
      {review && record.maySave && <LostForm id={id} review={review} save={save} reread={again} />}
    </>
  );
}
