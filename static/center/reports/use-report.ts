import { useCallback, useEffect, useRef, useState } from 'react';
import type { CenterCalls } from '../../../src/contract/calls';
import type { ReportAsked } from '../../../src/contract/report-calls';
import type { ReportView } from '../../../src/contract/report-view';
import { makeCall, type Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { useRefresh } from '../use-refresh';

/** Each can be sent twice: a problem that was proposed already is not made again. */
export const call = makeCall<CenterCalls>([
  'report.view',
  'report.refresh',
  'report.stop',
  'report.cases',
  'report.propose-problem',
]);

export type Asked = Omit<ReportAsked, 'projectId' | 'skip'>;
export type ReportAct = 'report.refresh' | 'report.rebuild' | 'report.stop';

export interface Report {
  /** Null until the first answer. After a failure the last good answer stays, with the trouble beside it. */
  readonly view: ReportView | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  readonly reload: () => void;
  readonly act: (name: ReportAct) => void;
  /** Reads the groups that come after those shown. */
  readonly readMore: () => void;
}

/** While figures are worked on, how far they are is asked this often. */
const WORKING_MS = 5_000;

/** The figures as they are asked for: read anew when that changes, each minute, and while they are worked on. */
export function useReport(): Report {
  const { projectId } = useSite();
  const [asked, setAsked] = useState<Asked>({ from: null, to: null, dim: 'service' });
  const [view, setView] = useState<ReportView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const turn = useRef(0);

  const send = useCallback(
    async (name: ReportAct | 'report.view', before: ReportView | null) => {
      turn.current += 1;
      const mine = turn.current;
      setLoading(true);
      const answer = await call(name, { projectId, ...asked, skip: before?.groups.length ?? 0 });
      if (mine !== turn.current) return;
      setLoading(false);
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setView(before ? joined(before, answer.value) : answer.value);
    },
    [projectId, asked],
  );
  const reload = useCallback(() => void send('report.view', null), [send]);
  useEffect(reload, [reload]);

  // Who has read on to further groups keeps them.
  const isLong = view !== null && view.skip > 0;
  const refresh = useCallback(() => {
    if (!isLong) reload();
  }, [isLong, reload]);
  useRefresh(refresh);
  const isWorking = view?.work.state === 'running';
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(refresh, WORKING_MS);
    return () => clearInterval(timer);
  }, [isWorking, refresh]);

  return {
    view,
    trouble,
    isLoading,
    asked,
    ask: setAsked,
    reload,
    act: (name) => void send(name, null),
    readMore: () => void send('report.view', view),
  };
}

const joined = (before: ReportView, next: ReportView): ReportView => ({
  ...next,
  groups: [...before.groups, ...next.groups],
});
