import { useState } from 'react';
import Toggle from '@atlaskit/toggle';
import type { PolicyKind } from '../../../src/domain/policy/policy-set';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { policyCall } from '../policy-call';
import { useSettings } from '../settings-state';
import './origin.css';

/** Whether projects may decide any policy of a kind themselves, and add their own. */
export function KindLock({ kind }: { readonly kind: PolicyKind }) {
  const { t } = useSite();
  const { view, show } = useSettings();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const locked = view.locks.includes(kind);
  const id = `lock-all-${kind}`;
  const flip = async () => {
    setSending(true);
    const { generation } = view;
    const answer = await policyCall('site.lock', { generation, kind, policyId: null, locked: !locked });
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) show(answer.value);
  };
  return (
    <div className="origin">
      <Toggle id={id} isChecked={locked} isDisabled={isSending} onChange={() => void flip()} />
      <label htmlFor={id}>{t(`site.lockAll.${kind}`)}</label>
      {trouble && <TroubleMessage trouble={trouble} />}
    </div>
  );
}
