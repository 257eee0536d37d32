import type { BriefSection } from '../domain/communication/executive-brief';
import type { Severity } from '../domain/escalation/severity';

/** One escalation in brief, in codes and values. */
export interface Brief {
  readonly escalationId: string;
  readonly key: string;
  readonly summary: string;
  readonly ordinal: number;
  readonly severity: Severity;
  readonly sections: readonly BriefSection[];
}

export interface BriefPage {
  readonly now: number;
  readonly briefs: readonly Brief[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
  /** There are more open escalations than are looked at. */
  readonly more: boolean;
  readonly hidden: boolean;
}
