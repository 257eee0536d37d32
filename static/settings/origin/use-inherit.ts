import { useState } from 'react';
import type { Trouble } from '../../shared/make-call';
import { policyCall } from '../policy-call';
import { useSettings } from '../settings-state';

/** Gives up the scope's own word on a policy, so that it inherits again; `send` says whether it was done. */
export function useInherit() {
  const { view, show } = useSettings();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async (kind: string, policyId: string): Promise<boolean> => {
    setSending(true);
    const { generation } = view;
    const projectId = view.project.id;
    const answer = await policyCall('policy.inherit', { projectId, generation, kind, policyId });
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) show(answer.value);
    return answer.ok;
  };
  return { isSending, trouble, send };
}
