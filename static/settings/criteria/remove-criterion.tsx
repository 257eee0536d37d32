import Button from '@atlaskit/button/new';
import type { CriterionSetting } from '../../../src/contract/settings-view';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useRemoval } from '../policies/use-removal';

interface Props {
  readonly criterion: CriterionSetting;
  readonly onKeep: () => void;
}

/** Asks once before a criterion goes. */
export function RemoveCriterion({ criterion: { id, name }, onKeep }: Props) {
  const { t } = useSite();
  const { isSending, trouble, send } = useRemoval('criterion', id);
  return (
    <div role="alert">
      <p>{t('criteria.removeAsk', { name })}</p>
      {trouble && <TroubleMessage trouble={trouble} />}
      <div className="save-buttons">
        <Button appearance="danger" isLoading={isSending} onClick={send}>
          {t('criteria.removeYes')}
        </Button>
        <Button appearance="subtle" onClick={onKeep}>
          {t('criteria.removeNo')}
        </Button>
      </div>
    </div>
  );
}
