import type { CriterionFigures, PlaybookFigures, WaiverFigures } from '../domain/policy/policy-figures';
import type { Instant } from '../domain/time';

/** How the policies of a project did lately, for the list of criteria and the fitness of policies. */
export interface PolicyFigures {
  readonly now: Instant;
  /** What is counted began here; escalations and firings before it are not. */
  readonly since: Instant;
  /** More happened than was read: the numbers are of the latest. */
  readonly cut: boolean;
  /** When anything first fired in this time; null while nothing has. */
  readonly firedSince: Instant | null;
  readonly criteria: readonly CriterionFigures[];
  readonly playbooks: readonly PlaybookFigures[];
  readonly waivers: readonly WaiverFigures[];
  /** Criteria that were changed in the last 60 days: too lately to be blamed for not firing. */
  readonly fresh: readonly string[];
}
