import { useCallback, useRef, useState } from 'react';
import type { NeedView } from '../../../src/contract/now-view';
import type { Answer, Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { doQuickAct, type QuickAct } from './need-act';
import { call } from './use-now-view';

/** How far several acts in a row have come. */
export interface BatchProgress {
  readonly done: number;
  readonly of: number;
}

export interface Acts {
  /** Ids of needs about which something is being done. */
  readonly busy: ReadonlySet<string>;
  /** What went wrong with a need, by its id, until it is tried again. */
  readonly troubles: ReadonlyMap<string, Trouble>;
  readonly progress: BatchProgress | null;
  /** Waits for one act of any kind; true when it is done. */
  readonly run: (need: NeedView, act: () => Promise<Answer<unknown>>) => Promise<boolean>;
  readonly quick: (need: NeedView, act: QuickAct) => Promise<boolean>;
  /** One after the other; answers the ids that are done. What fails says so at its row, and the others go on. */
  readonly batch: (needs: readonly NeedView[], act: QuickAct) => Promise<readonly string[]>;
  /** No further one of a batch is begun. */
  readonly stop: () => void;
}

/** Doing something about needs, one or several, each with its own outcome. */
export function useActs(reload: () => Promise<void>): Acts {
  const { me } = useSite();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [troubles, setTroubles] = useState<ReadonlyMap<string, Trouble>>(new Map());
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const stops = useRef(0);

  const attempt = useCallback(
    async (need: NeedView, act: () => Promise<Answer<unknown>>): Promise<boolean> => {
      setBusy((before) => new Set([...before, need.id]));
      const answer = await act();
      setBusy((before) => new Set([...before].filter((id) => id !== need.id)));
      setTroubles((before) => {
        const after = new Map(before);
        if (answer.ok) after.delete(need.id);
        else after.set(need.id, answer.trouble);
        return after;
      });
      return answer.ok;
    },
    [],
  );
  const run: Acts['run'] = async (need, act) => {
    const isDone = await attempt(need, act);
    if (isDone) await reload();
    return isDone;
  };
  const batch: Acts['batch'] = async (needs, act) => {
    const before = stops.current;
    const done: string[] = [];
    for (const [index, need] of needs.entries()) {
      if (stops.current !== before) break;
      setProgress({ done: index, of: needs.length });
      if (await attempt(need, () => doQuickAct(call, me, need, act))) done.push(need.id);
    }
    setProgress(null);
    await reload();
    return done;
  };
  return {
    busy,
    troubles,
    progress,
    run,
    quick: (need, act) => run(need, () => doQuickAct(call, me, need, act)),
    batch,
    stop: () => {
      stops.current += 1;
    },
  };
}
