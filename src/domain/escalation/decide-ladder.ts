import { stillAsked } from '../ladder/ladder-run';
import { passLevel } from '../ladder/passed-levels';
import { answerWhole } from './climb';
import type { ClimbFacts } from './climb-facts';
import { goOn } from './climb-on';
import type { CommandFacts, Decide } from './command-family';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import { HOLD, holdLadder, isHeld, resumeLadder } from './hold-ladder';
import { resumeFrom } from './pausing';
import { refuse } from './refuse';
import { restingAfter } from './rest';
import { tellFrom } from './tell-level';

/** Answering a level, declining it, and climbing, jumping and holding by hand. */
export const decideLadder: Decide = (draft, command, context, facts, after) => {
  const { ladder } = draft.state.head;
  switch (command.do) {
    case 'acknowledge':
      return acknowledge(draft, context.by, facts);
    case 'decline-level':
      return declineLevel(draft, context.by, command.words, climbFacts(draft, facts, after));
    case 'escalate-now': {
      const { levels } = draft.state.parts.pinned.ladder;
      if (ladder.level >= levels.length) return refuse('already-done', 'the ladder has no level above');
      draft.line('level-jumped', { from: ladder.level, words: command.words });
      return byHand(draft, ladder.level + 1, facts, after);
    }
    case 'jump-to-level': {
      const { levels } = draft.state.parts.pinned.ladder;
      if (command.level < 1 || command.level > levels.length) {
        return refuse('invalid', 'the ladder has no such level', [
          { path: 'level', message: `the ladder has ${levels.length} levels` },
        ]);
      }
      if (command.level === ladder.level) return refuse('already-done', 'the ladder stands at this level');
      draft.line('jumped-to-level', { from: ladder.level, level: command.level, words: command.words });
      skipTo(draft, command.level);
      return byHand(draft, command.level, facts, after);
    }
    case 'hold-ladder':
      return holdLadder(draft, command);
    case 'resume-ladder':
      return resumeLadder(draft);
    default:
      return 'not-mine';
  }
};

const climbFacts = (draft: Draft, { people }: CommandFacts, after: DueAfter): ClimbFacts => ({
  people,
  pinned: draft.state.parts.pinned,
  after: restingAfter(draft.next, 'ladder', after),
});

/** A person who tells a level does not want it held: a hold ends with it. */
function byHand(draft: Draft, level: number, facts: CommandFacts, after: DueAfter): 'ok' {
  resumeFrom(draft, HOLD);
  draft.set({ ladder: { ...draft.next.ladder, waiting: null } });
  tellFrom(draft, level, climbFacts(draft, facts, after), {}, true);
  return 'ok';
}

/** Levels between the present one and a higher one are skipped. */
function skipTo(draft: Draft, level: number): void {
  for (let at = draft.next.ladder.level + 1; at < level; at += 1) {
    draft.set({ ladder: passLevel(draft.next.ladder, at, 'skipped') });
  }
}

/** Whoever left does not keep a level waiting for all of its people. */
function acknowledge(draft: Draft, by: string, { people }: CommandFacts): ReturnType<Decide> {
  const { head, parts } = draft.state;
  const { ladder } = head;
  const refused = mayAnswer(draft, by);
  if (refused) return refused;
  const answered = [...ladder.answered, by];
  const level = parts.pinned.ladder.levels[ladder.level - 1];
  const missing = stillAsked({ ...ladder, answered }).filter((one) => !(people.left ?? []).includes(one));
  const whole = level?.answer !== 'all' || missing.length === 0;
  if (whole && ladder.state !== 'stopped') answerWhole(draft, answered);
  else draft.set({ ladder: { ...ladder, answered } });
  draft.line('level-acknowledged', { level: ladder.level, by, whole: whole ? 1 : 0 });
  return 'ok';
}

/** One less to wait for. When all declined nothing is waited for: the ladder goes on at once, unless it is held. */
function declineLevel(draft: Draft, by: string, words: string, facts: ClimbFacts): ReturnType<Decide> {
  const { ladder } = draft.next;
  const refused = mayAnswer(draft, by);
  if (refused) return refused;
  const declined = [...ladder.declined, by];
  draft.set({ ladder: { ...ladder, declined } });
  draft.line('level-declined', { level: ladder.level, by, words });
  if (ladder.state !== 'climbing' || ladder.exhausted) return 'ok';
  const left = facts.people.left ?? [];
  const missing = stillAsked(draft.next.ladder).filter((one) => !left.includes(one));
  if (missing.length > 0) return 'ok';
  if (ladder.answered.length > 0) {
    answerWhole(draft, ladder.answered);
    draft.line('level-answered-by-rest', { level: ladder.level, people: declined });
    return 'ok';
  }
  draft.line('level-all-declined', { level: ladder.level, people: declined });
  if (!isHeld(draft.next)) goOn(draft, facts, {});
  return 'ok';
}

function mayAnswer({ state }: Draft, by: string): ReturnType<Decide> | null {
  const { told, answered, declined } = state.head.ladder;
  if (!told.includes(by))
    return refuse('forbidden', 'only the people of the level that was told can answer it');
  if (answered.includes(by)) return refuse('already-done', 'you have acknowledged this level already');
  return declined.includes(by) ? refuse('already-done', 'you have declined this level already') : null;
}
