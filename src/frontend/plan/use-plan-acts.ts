import { useCallback, useState } from 'react';
import type { Trouble } from '../calls';
import type { DoAct } from '../use-issue';
import type { Action, RecordView } from '../vocabulary';

export interface PlanActs {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly start: (action: Action) => void;
  readonly move: (action: Action, direction: 'up' | 'down') => void;
  readonly finish: (action: Action) => void;
}

/** What is done to an action at one click, without a form. */
export function usePlanActs({ id, revisions }: RecordView, act: DoAct): PlanActs {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = useCallback(async (doing: Promise<Trouble | null>) => {
    setBusy(true);
    setTrouble(await doing);
    setBusy(false);
  }, []);
  const on = ({ id: actionId }: Action) => ({ escalationId: id, actionId });
  return {
    busy,
    trouble,
    start: (action) => void run(act({ call: 'plan.start-action', payload: on(action) }, 'done.start-action')),
    move: (action, direction) => {
      const payload = { ...on(action), revision: revisions.plan, direction };
      void run(act({ call: 'plan.move-action', payload }, 'done.move-action'));
    },
    finish: (action) =>
      void run(act({ call: 'plan.finish-issue', payload: on(action) }, 'done.finish-issue')),
  };
}
