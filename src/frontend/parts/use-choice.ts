import { useCallback, useState } from 'react';
import type { ActChoice } from '../acts/dialog-props';
import type { Trouble } from '../calls';
import type { Todo } from '../todo';
import type { DoAct } from '../use-issue';

export interface Choosing {
  /** The act whose form is open. */
  readonly chosen: ActChoice | null;
  /** Why an act without a form could not be done. */
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  readonly choose: (choice: ActChoice | Todo) => void;
  readonly close: () => void;
  /** An act was done whose effort is asked for in passing. */
  readonly asksEffort: boolean;
  readonly askNoMore: () => void;
}

/** Acts with a form open it; those without one are done at once. */
export function useChoice(escalationId: string | undefined, act: DoAct): Choosing {
  const [chosen, setChosen] = useState<ActChoice | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const [asksEffort, setAsksEffort] = useState(false);
  const choose = useCallback(
    (choice: ActChoice | Todo) => {
      setTrouble(null);
      if (escalationId === undefined) return;
      const atOnce = async (doing: Promise<Trouble | null>): Promise<void> => {
        setBusy(true);
        setTrouble(await doing);
        setBusy(false);
      };
      if (choice.act === 'acknowledge') {
        void atOnce(
          act({ call: 'level.acknowledge', payload: { escalationId } }, 'done.acknowledge').then(
            (trouble) => {
              // Effort is asked for when the answer is given, never before.
              setAsksEffort(trouble === null);
              return trouble;
            },
          ),
        );
      } else if (choice.preventiveId !== undefined) {
        const payload = { escalationId, actionId: choice.preventiveId };
        void atOnce(act({ call: 'review.complete-preventive', payload }, 'done.complete-preventive'));
      } else if ('action' in choice) {
        const payload = { escalationId, actionId: choice.action.id };
        void atOnce(act({ call: 'plan.complete-action', payload }, 'done.complete-action'));
      } else {
        setChosen(choice);
        if (choice.act === 'log-effort') setAsksEffort(false);
      }
    },
    [escalationId, act],
  );
  const close = useCallback(() => setChosen(null), []);
  const askNoMore = useCallback(() => setAsksEffort(false), []);
  return { chosen, trouble, busy, choose, close, asksEffort, askNoMore };
}
