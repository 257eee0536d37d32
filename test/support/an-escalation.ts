import type { Escalation } from '../../src/domain/escalation/escalation';
import { aLadderRun } from './a-ladder-run';

/** An open escalation of work item 1 in project 10000, being assessed, opened at 0. */
export const anEscalation = (given: Partial<Escalation> = {}): Escalation => ({
  id: '1-1',
  ordinal: 1,
  subjectId: '1',
  projectId: '10000',
  playbookId: 'standard',
  stage: 'assessing',
  severity: 'high',
  origin: { kind: 'agent', by: 'ada' },
  reasonCode: 'stuck',
  managerId: null,
  reporterId: null,
  secured: false,
  openedAt: 0,
  startedAt: 0,
  stageSince: 0,
  endedAt: null,
  ladder: aLadderRun(),
  promises: {},
  deadlines: {},
  planAgreedAt: null,
  monitoring: null,
  satisfied: null,
  agreed: null,
  relapses: 0,
  withdrawn: null,
  silent: false,
  frozen: null,
  ...given,
});
