import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { ProjectSettings } from '../../../src/domain/policy/project-settings';
import { DAY, type Instant } from '../../../src/domain/time';
import { LabRefused, LabStopped, labAsker } from '../lab/ask-lab-jira';
import { beginPast, goOnReading, type PastRead } from '../lab/read-past';
import { jiraDoor } from '../criteria/jira-door';

const MONTH = 30 * DAY;
/** So many work items, taken evenly, show how often a criterion rings. */
const MOST = 1_000;

/** How far the reading is. `past` is kept through every stop and failure, and reading goes on from it. */
export interface MonthReading {
  readonly past: PastRead | null;
  readonly isPaused: boolean;
}

export type MonthEnd = 'read' | 'stopped' | 'unavailable' | 'refused' | 'odd';

/** Reads the project's work items of the last 30 days, with as much of their past as the criteria ask for. */
export async function readMonth(
  {
    projectId,
    criteria,
    settings,
    now,
  }: {
    readonly projectId: string;
    readonly criteria: readonly Criterion[];
    readonly settings: ProjectSettings;
    readonly now: Instant;
  },
  begun: PastRead | null,
  signal: AbortSignal,
  tell: (reading: MonthReading) => void,
): Promise<MonthEnd> {
  let past = begun;
  const onPause = (until: number | null) => tell({ past, isPaused: until !== null });
  const ask = labAsker({ door: jiraDoor, signal, onCost: () => undefined, onPause });
  try {
    const question = { projectId, from: now - MONTH, to: now, most: MOST };
    past ??= await beginPast(ask, question, criteria, settings, now);
    tell({ past, isPaused: false });
    await goOnReading(past, {
      ask,
      settings,
      onRead: (read) => {
        past = read;
        tell({ past, isPaused: false });
      },
    });
    return 'read';
  } catch (error) {
    if (error instanceof LabStopped) return 'stopped';
    if (error instanceof LabRefused) return error.code === 'unavailable' ? 'unavailable' : 'refused';
    return 'odd';
  }
}
