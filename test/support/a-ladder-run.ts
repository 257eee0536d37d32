import type { LadderRun } from '../../src/domain/ladder/ladder-run';

export const aLadderRun = (given: Partial<LadderRun> = {}): LadderRun => ({
  level: 0,
  round: 1,
  again: 0,
  since: 0,
  toldAt: null,
  lastToldAt: null,
  repeats: 0,
  told: [],
  answered: [],
  declined: [],
  answeredAt: null,
  acknowledgedAt: null,
  passed: [],
  waiting: null,
  exhausted: false,
  state: 'climbing',
  ...given,
});
