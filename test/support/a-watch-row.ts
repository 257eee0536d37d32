import type { WatchRow } from '../../src/app/rows';
import { FAR } from '../../src/domain/time';
import { START } from './escalation-run';

/** What the engine remembers of work item 1, of which no rule says anything. */
export const aWatchRow = (given: Partial<WatchRow> = {}): WatchRow => ({
  issueId: '1',
  projectId: '10000',
  generation: 0,
  changesAt: START,
  lookedAt: START,
  sawUpdate: 0,
  memory: {},
  upcoming: [],
  capped: [],
  uncappedAt: FAR,
  proposed: [],
  over: false,
  sighted: [],
  ...given,
});
