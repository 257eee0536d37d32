import type { Instant } from '../time';

/** Whom a request waits for: `step` is the place in the playbook's list of approvers, from 0; `asked` are account ids. */
export interface ApprovalRun {
  readonly step: number;
  readonly since: Instant;
  readonly asked: readonly string[];
}

/** The approvers of a place in the playbook's list, as Jira names them now. */
export interface Approvers {
  readonly step: number;
  readonly people: readonly string[];
}
