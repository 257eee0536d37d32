import { useCallback, useEffect, useRef, useState } from 'react';
import type { CenterCalls, PayloadOf } from '../../../src/contract/calls';
import type { ShiftHours, ShiftView } from '../../../src/contract/shift-view';
import { makeCall, type Answer, type Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';

const call = makeCall<CenterCalls>(['shift.view']);

export type Offered = Omit<PayloadOf<CenterCalls, 'shift.offer'>, 'projectId' | 'hours'>;

export interface Shift {
  /** Null until the first answer; it stays while a later one fails. */
  readonly view: ShiftView | null;
  readonly trouble: Trouble | null;
  readonly isBusy: boolean;
  readonly hours: ShiftHours;
  readonly setHours: (hours: ShiftHours) => void;
  readonly reload: () => void;
  /** Each answers what went wrong, or null when it is done. */
  readonly offer: (offered: Offered) => Promise<Trouble | null>;
  readonly withdraw: () => Promise<Trouble | null>;
  readonly accept: (fromId: string) => Promise<Trouble | null>;
  readonly decline: (fromId: string, words: string) => Promise<Trouble | null>;
}

/** The page of the hand-over, read anew when the length of the shift changes and after each act. */
export function useShift(): Shift {
  const { projectId } = useSite();
  const [view, setView] = useState<ShiftView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(true);
  const [hours, setHours] = useState<ShiftHours>(8);
  const asked = useRef(0);

  const ask = useCallback(async (question: Promise<Answer<ShiftView>>): Promise<Trouble | null> => {
    asked.current += 1;
    const mine = asked.current;
    setBusy(true);
    const answer = await question;
    if (mine !== asked.current) return answer.ok ? null : answer.trouble;
    setBusy(false);
    if (answer.ok) setView(answer.value);
    return answer.ok ? null : answer.trouble;
  }, []);
  const reload = useCallback(
    () => void ask(call('shift.view', { projectId, hours })).then(setTrouble),
    [ask, projectId, hours],
  );
  useEffect(reload, [reload]);

  return {
    view,
    trouble,
    isBusy,
    hours,
    setHours,
    reload,
    offer: (offered) => ask(call('shift.offer', { projectId, hours, ...offered })),
    withdraw: () => ask(call('shift.withdraw', { projectId, hours })),
    accept: (fromId) => ask(call('shift.accept', { projectId, hours, fromId })),
    decline: (fromId, words) => ask(call('shift.decline', { projectId, hours, fromId, words })),
  };
}
