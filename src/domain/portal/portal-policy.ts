import type { Severity } from '../escalation/severity';

/** How customers are told who owns their escalation. */
export const OWNER_SHOWN = ['role', 'name', 'nobody'] as const;

/** What a project lets its customers see and do on their requests. Minutes are elapsed time. */
export interface PortalPolicy {
  /** Off: the portal shows nothing of escalations. */
  readonly on: boolean;
  readonly owner: (typeof OWNER_SHOWN)[number];
  /** Priorities, by name, with which a customer need neither wait nor ask first. */
  readonly urgentPriorities: readonly string[];
  /** How old a request must be before its customer may ask. */
  readonly minAgeMinutes: number;
  /** Within which an answer is promised to whoever asks for an update. */
  readonly answerMinutes: number;
  /** Between two asks of the same customer on one request, and between two escalations of theirs in the project. */
  readonly coolDownMinutes: number;
  /** What a customer's escalation starts as. */
  readonly playbookId: string;
  readonly severity: Severity;
}

/** What holds where a project decided nothing. */
export const DEFAULT_PORTAL: PortalPolicy = {
  on: true,
  owner: 'role',
  urgentPriorities: ['Highest'],
  minAgeMinutes: 240,
  answerMinutes: 240,
  coolDownMinutes: 240,
  playbookId: 'standard',
  severity: 'high',
};
