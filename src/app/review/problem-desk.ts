import type { Result } from '../../domain/problem';

/** What a problem is created with. `escalationId` makes that it is created once. */
export interface NewProblem {
  readonly projectId: string;
  readonly escalationId: string;
  readonly summary: string;
  readonly text: string;
}

/** Problems in Jira, with the calling user's own rights. */
export interface ProblemDesk {
  /** The work item behind a key, if the caller may browse it. */
  find(key: string): Promise<{ readonly id: string; readonly openedAt: number } | undefined>;
  /** `openedAt` is null where it was created just now. */
  create(problem: NewProblem): Promise<Result<{ readonly id: string; readonly openedAt: number | null }>>;
}
