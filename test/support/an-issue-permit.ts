import type { EscalationPermit } from '../../src/app/permit';
import { aCallerDesk } from './a-project-permit';

/** Ada's permit for work item 1 and its first escalation, in project 10000. */
export const anIssuePermit = (given: Partial<EscalationPermit> = {}): EscalationPermit => ({
  by: 'ada',
  standing: { agent: true, escalationRole: false, projectAdmin: false, jiraAdmin: false },
  desk: aCallerDesk(),
  issueId: '1',
  issueKey: 'SUP-1',
  projectId: '10000',
  switchedOn: true,
  pass: 'a-pass',
  escalationId: '1-1',
  ...given,
});
