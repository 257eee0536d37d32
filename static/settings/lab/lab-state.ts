import type { Criterion } from '../../../src/domain/criteria/criterion';
import { OddAnswer } from '../../../src/jira/jira-answer';
import { LabRefused, LabStopped, NO_COST, type ReadingCost } from './ask-lab-jira';
import type { LabReport } from './lab-report';
import type { PastQuestion } from './past-question';
import type { PastRead } from './read-past';

/** What is tried: one criterion or two versions side by side, and the project's other rules to compare with. */
export interface LabTask {
  readonly question: PastQuestion;
  readonly versions: readonly Criterion[];
  readonly others: readonly Criterion[];
}

export interface LabResult {
  readonly task: LabTask;
  readonly report: LabReport;
  readonly past: PastRead;
  /** Not all that was wanted has been read. */
  readonly partial: boolean;
}

export interface LabState {
  readonly phase: 'idle' | 'reading' | 'deciding' | 'done' | 'stopped' | 'failed';
  readonly task: LabTask | null;
  readonly read: number;
  readonly wanted: number | null;
  readonly share: number;
  readonly cost: ReadingCost;
  /** Jira asked us to wait until then (by the reader's clock). */
  readonly pausedUntil: number | null;
  readonly trouble: LabTrouble | null;
  readonly result: LabResult | null;
}

export interface LabTrouble {
  readonly code: LabRefused['code'] | 'odd';
  readonly reason: string;
}

export const IDLE: LabState = {
  phase: 'idle',
  task: null,
  read: 0,
  wanted: null,
  share: 0,
  cost: NO_COST,
  pausedUntil: null,
  trouble: null,
  result: null,
};

/** What an error of reading or deciding comes to. @throws what is a defect */
export function endedBy(error: unknown): Pick<LabState, 'phase' | 'trouble'> {
  if (error instanceof LabStopped) return { phase: 'stopped', trouble: null };
  if (error instanceof LabRefused)
    return { phase: 'failed', trouble: { code: error.code, reason: error.reason } };
  if (error instanceof OddAnswer) return { phase: 'failed', trouble: { code: 'odd', reason: '' } };
  throw error;
}
