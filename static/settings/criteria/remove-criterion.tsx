import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { CriterionSetting } from '../../../src/contract/settings-view';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useSettings } from '../settings-state';

interface Props {
  readonly criterion: CriterionSetting;
  readonly onKeep: () => void;
}

/** Asks once before a criterion goes. */
export function RemoveCriterion({ criterion: { id, name }, onKeep }: Props) {
  const { t } = useSite();
  const { remove } = useSettings();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async () => {
    setSending(true);
    const found = await remove('criterion', id);
    setSending(false);
    setTrouble(found);
  };
  return (
    <div role="alert">
      <p>{t('criteria.removeAsk', { name })}</p>
      {trouble && <TroubleMessage trouble={trouble} />}
      <div className="save-buttons">
        <Button appearance="danger" isLoading={isSending} onClick={() => void send()}>
          {t('criteria.removeYes')}
        </Button>
        <Button appearance="subtle" onClick={onKeep}>
          {t('criteria.removeNo')}
        </Button>
      </div>
    </div>
  );
}
