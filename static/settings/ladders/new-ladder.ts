import type { Ladder, LadderLevel } from '../../../src/domain/policy/ladder';
import type { Translate } from '../../../src/words/translate';

/** A level above the others, of nobody yet. */
export const newLevel = (t: Translate, level: number): LadderLevel => ({
  name: t('settings.newLevel', { level }),
  people: [],
  delay: { minutes: 60, clock: 'working' },
  wait: { minutes: 30, clock: 'working' },
  repeats: 1,
  answer: 'one',
});

/** A ladder that works at once: its one level tells the project lead, whom every project has. */
export const newLadder = (t: Translate): Ladder => ({
  id: '',
  name: '',
  levels: [{ ...newLevel(t, 1), people: [{ kind: 'role', role: 'project-lead' }] }],
  acknowledgedFor: { minutes: 240, clock: 'working' },
});
