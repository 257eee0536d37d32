import { useState } from 'react';
import type { RemovableKind } from '../../../src/domain/policy/policy-set';
import type { Trouble } from '../../shared/make-call';
import { useSettings } from '../settings-state';

/** Takes a policy away on request, and says what stood in the way. */
export function useRemoval(kind: RemovableKind, policyId: string) {
  const { remove } = useSettings();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async () => {
    setSending(true);
    const found = await remove(kind, policyId);
    setSending(false);
    setTrouble(found);
  };
  return { isSending, trouble, send: () => void send() };
}
