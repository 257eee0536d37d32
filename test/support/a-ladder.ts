import type { Ladder, LadderLevel } from '../../src/domain/policy/ladder';

export const aLevel = (given: Partial<LadderLevel> = {}): LadderLevel => ({
  name: 'Team lead',
  people: [{ kind: 'role', role: 'project-lead' }],
  delay: { minutes: 30, clock: 'working' },
  wait: { minutes: 30, clock: 'working' },
  repeats: 1,
  answer: 'one',
  ...given,
});

export const aLadder = (given: Partial<Ladder> = {}): Ladder => ({
  id: 'desk',
  name: 'Desk',
  levels: [aLevel()],
  acknowledgedFor: { minutes: 120, clock: 'working' },
  ...given,
});
