import type { LadderRun } from '../../src/domain/ladder/ladder-run';

export const aLadderRun = (given: Partial<LadderRun> = {}): LadderRun => ({
  level: 0,
  round: 1,
  since: 0,
  toldAt: null,
  lastToldAt: null,
  repeats: 0,
  told: [],
  answered: [],
  acknowledgedAt: null,
  exhausted: false,
  state: 'climbing',
  ...given,
});
