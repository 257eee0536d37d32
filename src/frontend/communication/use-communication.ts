import { useCallback, useEffect, useState } from 'react';
import { call, type Trouble, type Value } from '../calls';

export type Communication = Value<'updates.view'>;
export type AudienceLines = Communication['audiences'][number];

export interface CommunicationRead {
  /** Null until it was read. What was read last stays while it is read again. */
  readonly plan: Communication | null;
  readonly trouble: Trouble | null;
  readonly reload: () => Promise<void>;
}

/** The communication plan of a record, read anew whenever the record's revision changes. */
export function useCommunication(escalationId: string, revision: number): CommunicationRead {
  const [plan, setPlan] = useState<Communication | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const reload = useCallback(async () => {
    const answer = await call('updates.view', { escalationId });
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setPlan(answer.value);
  }, [escalationId]);
  useEffect(() => {
    void reload();
  }, [reload, revision]);
  return { plan, trouble, reload };
}
