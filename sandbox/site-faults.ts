import type { Faults } from './boundary';

/** No faults at all; a site's faults start from here and may be changed while it runs. */
export const NO_FAULTS: Readonly<Faults> = {
  jiraQuotaUntil: 0,
  jiraDownUntil: 0,
  jiraWaitMs: 0,
  storageDownUntil: 0,
  lostJiraAnswers: 0,
  lostStorageAnswers: 0,
  droppedEvents: 0,
  doubledEvents: 0,
  doubledMessages: 0,
  staleQueriesMs: 0,
  ticksStoppedUntil: 0,
  eventDelayMs: 0,
  messageDelayMs: 0,
  tickDelayMs: 0,
  searchLagMs: 0,
  slowWorkers: 0,
  killedWorkers: 0,
};
