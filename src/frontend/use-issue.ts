import { showFlag } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type AgentCall, type Answer, type Payload, type Trouble, type Value } from './calls';
import { announceChange, onChangeElsewhere } from './change-news';
import { useReader } from './reader';
import type { IssueView } from './vocabulary';
import type { TextKey } from '../words/translate';

const REFRESH_EVERY_MS = 30_000;

type ActCall = { [N in AgentCall]: Value<N> extends IssueView ? N : never }[AgentCall];

/** An act's name with what it sends, as one value. */
export type ActRequest = { [N in ActCall]: { readonly call: N; readonly payload: Payload<N> } }[ActCall];

/** Does an act: null when it is done, else what went wrong. What is shown afterwards is fresh either way. */
export type DoAct = (request: ActRequest, said: TextKey) => Promise<Trouble | null>;

export interface Issue {
  /** The last view that arrived; it stays while a refresh fails. */
  readonly view: IssueView | null;
  /** Why the last load failed. */
  readonly trouble: Trouble | null;
  readonly reload: () => Promise<void>;
  readonly act: DoAct;
  /** While somebody fills in a form nothing is read anew by time; answers the release. */
  readonly hold: () => () => void;
}

/** Nobody looks: the page is in the background. */
const isHidden = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'hidden';

/** Somebody looks again. */
function onShown(act: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const listen = (): void => (isHidden() ? undefined : act());
  document.addEventListener('visibilitychange', listen);
  return () => document.removeEventListener('visibilitychange', listen);
}

/** Something that was due in the future when the view was read is due now: what follows is for the backend to say. */
const becameDue = ({ record, upcoming, now: then }: IssueView, now: number): boolean =>
  [...(record?.due.map(({ dueAt }) => dueAt) ?? []), ...upcoming.map(({ at }) => at)].some(
    (at) => at > then && at <= now,
  );

/** The work item's view, kept fresh: looked at every 30 s, after each act, and when another surface of the app changed it. */
export function useIssue(): Issue {
  const { issueId, t } = useReader();
  const [view, setView] = useState<IssueView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // A slow refresh that was asked for before an act must not put back what the act changed.
  const asked = useRef(0);

  const load = useCallback(async (ask: () => Promise<Answer<IssueView>>): Promise<Answer<IssueView>> => {
    const mine = ++asked.current;
    const answer = await ask();
    if (mine !== asked.current) return answer;
    if (answer.ok) setView(answer.value);
    setTrouble(answer.ok ? null : answer.trouble);
    return answer;
  }, []);
  const reload = useCallback(async () => {
    await load(() => call('issue.view', { issueId }));
  }, [load, issueId]);

  const latest = useRef(view);
  latest.current = view;
  const held = useRef(0);
  /** Asks cheaply whether anything changed; the view is read only if something did, or became due. */
  const look = useCallback(async () => {
    if (isHidden() || held.current > 0) return;
    const seen = latest.current;
    if (seen === null) return reload();
    const mine = asked.current;
    const answer = await call('issue.changed', { issueId, mark: seen.mark, pass: seen.pass });
    if (mine !== asked.current || held.current > 0) return;
    if (!answer.ok) {
      setTrouble(answer.trouble);
      return;
    }
    const { changed, now, pass } = answer.value;
    if (changed || becameDue(seen, now)) return reload();
    setTrouble(null);
    setView({ ...seen, now, pass });
  }, [reload, issueId]);
  const hold = useCallback(() => {
    held.current += 1;
    return () => {
      held.current -= 1;
    };
  }, []);

  useEffect(() => {
    void reload();
    const timer = setInterval(() => void look(), REFRESH_EVERY_MS);
    const stop = onChangeElsewhere(() => void reload());
    const stopWatching = onShown(() => void look());
    return () => {
      stopWatching();
      clearInterval(timer);
      stop();
    };
  }, [reload, look]);

  const act = useCallback<DoAct>(
    async (request, said) => {
      const mine = ++asked.current;
      const answer = await call(request.call, request.payload);
      if (!answer.ok) {
        await reload();
        return answer.trouble;
      }
      if (mine === asked.current) setView(answer.value);
      showFlag({ id: said, title: t(said), type: 'success', isAutoDismiss: true });
      announceChange();
      return null;
    },
    [reload, t],
  );
  return { view, trouble, reload, act, hold };
}
