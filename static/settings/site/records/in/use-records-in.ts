import { useEffect, useState } from 'react';
import type { RecordsInView } from '../../../../../src/contract/records-transfer-view';
import type { Trouble } from '../../../../shared/make-call';
import { useLoaded, type Loaded } from '../../use-loaded';
import { recordsCall } from '../records-call';

const LOOK_EVERY_MS = 3_000;
const MOVING: readonly RecordsInView['state'][] = ['running', 'stopping', 'clearing'];
const load = () => recordsCall('records.view', {});

export interface RecordsIn {
  readonly loaded: Loaded<RecordsInView>;
  readonly isSending: boolean;
  /** What kept the last step from being taken. */
  readonly trouble: Trouble | null;
  /** True when it was done. */
  readonly steer: (step: 'start' | 'stop' | 'forget', importId: string) => Promise<boolean>;
}

/** The site's one import of records as it stands, looked at again while it moves. */
export function useRecordsIn(): RecordsIn {
  const loaded = useLoaded(load);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { answer, again, show } = loaded;
  const isMoving = answer?.ok === true && MOVING.includes(answer.value.state);
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(again, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isMoving, again]);
  const steer = async (step: 'start' | 'stop' | 'forget', importId: string) => {
    setSending(true);
    const done = await recordsCall(`records.${step}`, { importId });
    setSending(false);
    setTrouble(done.ok ? null : done.trouble);
    if (done.ok) show(done.value);
    else again();
    return done.ok;
  };
  return { loaded, isSending, trouble, steer };
}
