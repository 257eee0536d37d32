import type { Decide } from './command-family';
import { tellFrom } from './climb';
import { refuse } from './refuse';

/** Acknowledging a level, and climbing by hand. */
export const decideLadder: Decide = (draft, command, context, facts) => {
  const { head, parts } = draft.state;
  const { ladder } = head;
  const { levels } = parts.pinned.ladder;
  switch (command.do) {
    case 'acknowledge': {
      if (!ladder.told.includes(context.by))
        return refuse('forbidden', 'only the people of the level that was told can acknowledge it');
      if (ladder.answered.includes(context.by))
        return refuse('already-done', 'you have acknowledged this level already');
      const answered = [...ladder.answered, context.by];
      const whole =
        levels[ladder.level - 1]?.answer !== 'all' ||
        ladder.told.every((person) => answered.includes(person));
      const rests = whole && ladder.state !== 'stopped';
      draft.set({
        ladder: {
          ...ladder,
          answered,
          ...(rests ? { state: 'acknowledged', acknowledgedAt: context.now, exhausted: false } : {}),
        },
      });
      draft.line('level-acknowledged', { level: ladder.level, by: context.by, whole: whole ? 1 : 0 });
      return 'ok';
    }
    case 'escalate-now': {
      if (ladder.level >= levels.length) return refuse('already-done', 'the ladder has no level above');
      draft.line('level-jumped', { from: ladder.level, words: command.words });
      tellFrom(draft, ladder.level + 1, facts.people, levels, {});
      return 'ok';
    }
    default:
      return 'not-mine';
  }
};
