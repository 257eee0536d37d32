import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProjectChoice } from '../across/use-projects';
import type { Period } from '../reports/periods';
import type { AuditedProject } from './across-figures';
import { call } from './use-audit';

export interface AcrossAudit {
  /** As far as projects were read, in the order of their names. */
  readonly audited: readonly AuditedProject[];
  readonly isLoading: boolean;
  readonly ask: (period: Period) => void;
  readonly reload: () => void;
}

/** The audit of each project, one after the other, each under its own permissions; read when it is opened and when it is asked for. */
export function useAcrossAudit(projects: readonly ProjectChoice[]): AcrossAudit {
  const [period, setPeriod] = useState<Period | null>(null);
  const [audited, setAudited] = useState<readonly AuditedProject[]>([]);
  const [isLoading, setLoading] = useState(true);
  const turn = useRef(0);
  const read = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setLoading(true);
    setAudited([]);
    for (const project of projects) {
      const asked = { projectId: project.id, from: period?.from ?? null, to: period?.to ?? null };
      const answer = await call('audit.view', asked);
      if (mine !== turn.current) return;
      const read = answer.ok
        ? { project, view: answer.value, trouble: null }
        : { project, view: null, trouble: answer.trouble };
      setAudited((before) => [...before, read]);
    }
    setLoading(false);
  }, [projects, period]);
  const reload = useCallback(() => void read(), [read]);
  useEffect(() => {
    reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);
  return { audited, isLoading, ask: setPeriod, reload };
}
