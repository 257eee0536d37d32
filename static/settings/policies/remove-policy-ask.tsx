import Button from '@atlaskit/button/new';
import type { RemovableKind } from '../../../src/domain/policy/policy-set';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useRemoval } from './use-removal';

interface Props {
  readonly kind: RemovableKind;
  readonly policyId: string;
  readonly name: string;
  readonly onKeep: () => void;
}

/** Asks once before a policy goes; what uses it is named, and it stays. */
export function RemovePolicyAsk({ kind, policyId, name, onKeep }: Props) {
  const { t } = useSite();
  const { isSending, trouble, send } = useRemoval(kind, policyId);
  return (
    <div className="remove-ask" role="group" aria-label={t('policies.delete', { name })}>
      <p>{t('policies.deleteAsk', { name })}</p>
      {trouble && <TroubleMessage trouble={trouble} />}
      {trouble?.fields && (
        <ul>
          {trouble.fields.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
      <div className="save-buttons">
        <Button appearance="danger" isLoading={isSending} onClick={send}>
          {t('policies.deleteYes')}
        </Button>
        <Button appearance="subtle" onClick={onKeep}>
          {t('policies.deleteNo')}
        </Button>
      </div>
    </div>
  );
}
