import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { ByHand } from '../../../src/contract/lab-calls';
import type { SettingsView } from '../../../src/contract/settings-view';
import { HOUR } from '../../../src/domain/time';
import { added, labAsker, LabRefused, LabStopped, NO_COST, type AskLab, type LabDoor } from './ask-lab-jira';
import { labReport } from './lab-report';
import { endedBy, IDLE, type LabResult, type LabState, type LabTask } from './lab-state';
import { jqlOf, type PastQuestion } from './past-question';
import { beginPast, goOnReading, idsOf, type PastRead } from './read-past';
import { covers, readingPlan } from './reading-plan';
import { calendarsAround, inOrderOfCreation, tryPast } from './try-past';

interface Parts {
  readonly door: LabDoor;
  /** Null where our records could not be asked. */
  readonly byHand: (question: PastQuestion) => Promise<readonly ByHand[] | null>;
  readonly breathe: () => Promise<void>;
  /** Milliseconds of a clock that only goes forward. */
  readonly ticks: () => number;
}

/** One admin's lab: what was read stays while the page is open, so that a changed threshold is tried again without reading. */
export class LabSession {
  private state = IDLE;
  private past: PastRead | null = null;
  private stopping = new AbortController();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: Parts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): LabState => this.state;

  stop(): void {
    this.stopping.abort();
  }

  /** Reads what is not read yet and decides it. What it stopped at, or failed at, is gone on with when the same is asked again. */
  async run(task: LabTask, view: SettingsView, now: number): Promise<void> {
    const { settings } = view;
    const all = [...task.versions, ...task.others];
    const kept = this.kept(task, all, settings.body.teamFieldId);
    this.past = kept;
    this.tell({
      ...IDLE,
      phase: 'reading',
      task,
      cost: kept ? this.state.cost : NO_COST,
      result: this.state.result,
      read: kept?.histories.length ?? 0,
      wanted: kept?.wanted ?? null,
    });
    let ended: Pick<LabState, 'phase' | 'trouble'> = { phase: 'done', trouble: null };
    try {
      const ask = this.asker();
      this.keep(kept ?? (await beginPast(ask, task.question, all, settings.body, now)));
      if (this.past !== null)
        await goOnReading(this.past, { ask, settings: settings.body, onRead: (past) => this.keep(past) });
    } catch (error) {
      ended = endedBy(error);
    }
    const { past } = this;
    // Nothing was read before it ended: there is nothing to decide.
    if (past === null || (past.histories.length === 0 && ended.phase !== 'done')) {
      this.tell({ ...ended, result: null });
      return;
    }
    this.tell({ phase: 'deciding', share: 0, pausedUntil: null });
    try {
      const result = await this.decide(task, view, past);
      this.tell({ ...ended, result });
    } catch (error) {
      this.tell(endedBy(error));
    }
  }

  private async decide(task: LabTask, view: SettingsView, past: PastRead): Promise<LabResult> {
    const ask = this.asker();
    const { signal } = this.stopping;
    const criteria = [...task.versions, ...task.others];
    const histories = inOrderOfCreation(past.histories);
    const calendars = calendarsAround(view.calendars, histories[0]?.createdAt ?? past.readAt);
    const matching = await this.matching(ask, task, past);
    const trial = { criteria, calendars, histories, horizon: past.readAt, matching };
    const breathe = async (share: number): Promise<void> => {
      this.tell({ share });
      await this.parts.breathe();
      if (signal.aborted) throw new LabStopped();
    };
    const tried = await tryPast(trial, breathe, this.parts.ticks);
    const byHand = await this.parts.byHand(task.question);
    const hours = view.calendars[0]?.id ?? null;
    const versions = task.versions.length;
    const report = labReport({ tried, versions, histories, calendars, hours, byHand });
    return { task, report, past, partial: past.waiting.length > 0 };
  }

  /** The work items that each query finds as of today. One of another rule that cannot be run finds nothing, as in the engine. */
  private async matching(ask: AskLab, { versions, others }: LabTask, { question, readAt }: PastRead) {
    const found = new Map<Criterion, ReadonlySet<string>>();
    for (const criterion of [...versions, ...others]) {
      const { jql } = criterion.scope;
      if (jql === undefined) continue;
      const ids = await idsOf(ask, jqlOf(question, readAt, jql)).catch((error: unknown) => {
        if (error instanceof LabRefused && error.code === 'jql' && others.includes(criterion)) return [];
        throw error;
      });
      found.set(criterion, new Set(ids));
    }
    return found;
  }

  /** Asks until it is stopped; whoever stops may go on with a new one. */
  private asker(): AskLab {
    this.stopping = new AbortController();
    return labAsker({
      door: this.parts.door,
      signal: this.stopping.signal,
      onCost: (more) => this.tell({ cost: added(this.state.cost, more) }),
      onPause: (pausedUntil) => this.tell({ pausedUntil }),
    });
  }

  /** What was read before, when it answers this too. */
  private kept(
    { question }: LabTask,
    criteria: readonly Criterion[],
    teamFieldId: string | null,
  ): PastRead | null {
    const { past } = this;
    if (past === null || !isSame(past.question, question)) return null;
    return covers(past.plan, readingPlan(criteria, past.site, teamFieldId)) ? past : null;
  }

  private keep(past: PastRead): void {
    this.past = past;
    this.tell({ read: past.histories.length, wanted: past.wanted });
  }

  private tell(news: Partial<LabState>): void {
    this.state = { ...this.state, ...news };
    for (const listener of this.listeners) listener();
  }
}

/** "The last 90 days" asked again a little later is the same question: what was read still answers it. */
const isSame = (a: PastQuestion, b: PastQuestion): boolean =>
  a.projectId === b.projectId &&
  a.most === b.most &&
  Math.abs(a.from - b.from) < HOUR &&
  Math.abs(a.to - b.to) < HOUR;
