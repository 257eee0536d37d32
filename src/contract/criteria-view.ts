import type { Instant } from '../domain/time';

/** How the policies of a project did lately, for the list of criteria and the fitness of policies. */
export interface PolicyFigures {
  readonly now: Instant;
  /** What is counted began here; escalations and firings before it are not. */
  readonly since: Instant;
  /** More happened than was read: the numbers are of the latest. */
  readonly cut: boolean;
  readonly criteria: readonly CriterionFigures[];
  readonly playbooks: readonly PlaybookFigures[];
  readonly waivers: readonly WaiverFigures[];
}

export interface CriterionFigures {
  readonly criterionId: string;
  readonly fired: number;
  readonly lastFiredAt: Instant | null;
  /** Escalations of its making that somebody judged, and how many of these were no false alarm. */
  readonly judged: number;
  readonly right: number;
}

export interface PlaybookFigures {
  readonly playbookId: string;
  readonly started: number;
  /** Of these, how many told a level of the ladder, and how many of those were acknowledged by anybody. */
  readonly told: number;
  readonly acknowledged: number;
}

/** Steps of the process that were let go, in the later and the earlier half of the time. */
export interface WaiverFigures {
  readonly step: string;
  readonly later: number;
  readonly earlier: number;
}
