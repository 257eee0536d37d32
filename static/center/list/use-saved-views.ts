import { useEffect, useState } from 'react';
import type { CenterCalls } from '../../../src/contract/calls';
import type { SavedView } from '../../../src/contract/list-view';
import { makeCall, type Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';

const call = makeCall<CenterCalls>(['views.mine', 'views.save']);

export interface Saved {
  /** Null until they are read. */
  readonly views: readonly SavedView[] | null;
  readonly trouble: Trouble | null;
  readonly isBusy: boolean;
  /** True when they are kept. */
  readonly save: (views: readonly SavedView[]) => Promise<boolean>;
}

/** The reader's own views of the list, the same in every project. */
export function useSavedViews(): Saved {
  const { projectId } = useSite();
  const [views, setViews] = useState<readonly SavedView[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isGone = false;
    void call('views.mine', { projectId }).then((answer) => {
      // Without them the list is whole, and none can be saved over those that could not be read.
      if (!isGone && answer.ok) setViews(answer.value.views);
    });
    return () => {
      isGone = true;
    };
  }, [projectId]);
  const save = async (next: readonly SavedView[]): Promise<boolean> => {
    setBusy(true);
    const answer = await call('views.save', { projectId, views: next });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setViews(answer.value.views);
    return answer.ok;
  };
  return { views, trouble, isBusy, save };
}
