import { useState } from 'react';
import Toggle from '@atlaskit/toggle';
import type { PolicyKind } from '../../../src/domain/policy/policy-set';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { policyCall } from '../policy-call';
import { useSettings } from '../settings-state';

interface Props {
  readonly kind: PolicyKind;
  readonly policyId: string;
  readonly locked: boolean;
  readonly title: string;
}

/** Whether projects may decide a policy themselves. Where its whole kind is locked, this one cannot be opened by itself. */
export function LockSwitch({ kind, policyId, locked, title }: Props) {
  const { t } = useSite();
  const { view, show } = useSettings();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const id = `lock-${kind}-${policyId}`;
  const flip = async () => {
    setSending(true);
    const { generation } = view;
    const answer = await policyCall('site.lock', { generation, kind, policyId, locked: !locked });
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) show(answer.value);
  };
  return (
    <span className="row-buttons">
      <Toggle id={id} isChecked={locked} isDisabled={isSending} onChange={() => void flip()} />
      <label htmlFor={id}>
        {t('settings.lock')}
        <span className="visually-hidden">: {title}</span>
      </label>
      {trouble && <TroubleMessage trouble={trouble} />}
    </span>
  );
}
