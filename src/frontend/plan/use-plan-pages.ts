import { useCallback, useState } from 'react';
import { call, type Trouble } from '../calls';
import type { Action, RecordView } from '../vocabulary';

interface PlanPages {
  readonly actions: readonly Action[];
  readonly hasMore: boolean;
  readonly trouble: Trouble | null;
  readonly more: () => void;
}

/** The actions of the plan as far as the reader went on. After a change the pages behind the first are read anew when asked for. */
export function usePlanPages({ id, plan, revisions }: RecordView): PlanPages {
  const [further, setFurther] = useState<{ readonly of: number; readonly actions: readonly Action[] }>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const known = further?.of === revisions.head ? further.actions : [];
  const actions = [...plan.actions, ...known];
  const more = useCallback(async () => {
    const answer = await call('plan.page', { escalationId: id, from: actions.length });
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setFurther({ of: revisions.head, actions: [...known, ...answer.value.actions] });
  }, [id, actions.length, known, revisions.head]);
  return { actions, hasMore: actions.length < plan.total, trouble, more: () => void more() };
}
