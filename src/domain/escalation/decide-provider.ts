import { clockOf, legsOf, ourTurn, putLeg, setClock, theirTurn } from '../provider/change-leg';
import { countChase } from '../provider/count-chase';
import { endLeg } from '../provider/end-legs';
import { isOpenLeg, legId, MOST_LEGS, MOST_OPEN_LEGS, withEvent, type Leg } from '../provider/leg';
import type { LegCommand } from '../provider/leg-command';
import { legDue } from '../provider/leg-due';
import type { Problem } from '../problem';
import { FAR } from '../time';
import type { Decide } from './command-family';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import { refuse } from './refuse';

type Said<N extends LegCommand['do']> = Extract<LegCommand, { do: N }>;
type Outcome = Problem | 'ok';

/** Cases with providers: opened, their word, chased, closed. */
export const decideProvider: Decide = (draft, command, { by }, _facts, after) => {
  switch (command.do) {
    case 'open-leg':
      return open(draft, command, by);
    case 'leg-word':
      return onOpen(draft, command.legId, (leg) => word(draft, leg, command, by, after));
    case 'chase-leg':
      return onOpen(draft, command.legId, (leg) => chase(draft, leg, command, by, after));
    case 'close-leg':
      return onOpen(draft, command.legId, (leg) => {
        endLeg(draft, leg, { outcome: command.outcome, words: command.words, by });
        return 'ok';
      });
    default:
      return 'not-mine';
  }
};

function onOpen(draft: Draft, id: string, act: (leg: Leg) => Outcome): Outcome {
  const leg = legsOf(draft).find((one) => one.id === id);
  if (!leg) return refuse('invalid', 'there is no such case with a provider');
  return isOpenLeg(leg) ? act(leg) : refuse('already-done', 'this case was closed meanwhile');
}

function open(draft: Draft, command: Said<'open-leg'>, by: string): Outcome {
  const { now, next } = draft;
  const legs = legsOf(draft);
  const { providerId, name, reference, level, capMinutes, words, dueAt } = command;
  if (legs.some((leg) => isOpenLeg(leg) && leg.providerId === providerId && leg.reference === reference))
    return refuse('already-done', 'a case with this provider and this reference is open');
  if (legs.length >= MOST_LEGS || legs.filter(isOpenLeg).length >= MOST_OPEN_LEGS)
    return refuse('too-large', `at most ${MOST_LEGS} cases, of which ${MOST_OPEN_LEGS} are open`);
  const leg: Leg = {
    id: legId(next.id, legs.length + 1),
    providerId,
    name,
    reference,
    level,
    openedAt: now,
    turn: 'theirs',
    turnSince: now,
    capMinutes,
    pausedMinutes: 0,
    lastWord: null,
    answers: 0,
    chases: 0,
    misses: 0,
    outcome: null,
    closedAt: null,
    history: [],
  };
  draft.line('leg-opened', { provider: name, level, words });
  refer(draft, name, '', reference);
  const asked = theirTurn(draft, leg);
  putLeg(draft, withEvent(asked, { what: 'opened', at: now, by, level, how: null, text: words }));
  setClock(draft, leg.id, { since: now, dueAt: dueAt ?? FAR, missed: false });
  return 'ok';
}

/** The provider gave their number of the case, or another one. */
function refer(draft: Draft, provider: string, before: string, reference: string): void {
  if (reference !== '' && reference !== before) draft.line('leg-referenced', { provider, reference });
}

function word(draft: Draft, leg: Leg, command: Said<'leg-word'>, by: string, after: DueAfter): Outcome {
  const { words, at, turn, promisedAt, dueAt, reference } = command;
  const { lastWord } = leg;
  if (lastWord?.at === at && lastWord.text === words)
    return refuse('already-done', 'this word of theirs is recorded');
  if (at > draft.now) return wrong('at', 'lies in the future', 'what was said was said in the past');
  if (at < (lastWord?.at ?? leg.openedAt))
    return wrong('at', 'lies before their last word, or the opening', 'their words are in order');
  if (promisedAt !== null && (turn === 'ours' || promisedAt <= draft.now))
    return wrong('promisedAt', 'lies in the past', 'they promise for the future, while it is their turn');
  const clock = clockOf(draft, leg.id);
  const isLate = clock !== undefined && (clock.missed || at > legDue(draft.next, clock, after));
  const misses = leg.misses + (isLate && !clock.missed ? 1 : 0);
  const said = {
    ...leg,
    misses,
    answers: leg.answers + 1,
    reference: reference === '' ? leg.reference : reference,
    lastWord: { at, by, text: words, promisedAt },
  };
  const code = turn === 'theirs' ? 'leg-said' : 'leg-handed-back';
  draft.line(code, { provider: leg.name, saidAt: at, words, promisedAt, inTime: isLate ? 0 : 1 });
  countChase(draft, leg, at, after);
  refer(draft, leg.name, leg.reference, reference);
  const turned =
    turn === 'ours' ? ourTurn(draft, said) : leg.turn === 'theirs' ? said : theirTurn(draft, said);
  const what = turn === 'theirs' ? 'said' : 'handed-back';
  putLeg(draft, withEvent(turned, { what, at, by, level: leg.level, how: null, text: words }));
  if (turn === 'theirs')
    setClock(draft, leg.id, { since: at, dueAt: promisedAt ?? dueAt ?? FAR, missed: false });
  return 'ok';
}

/** Told of by a person outside of Jira. Whoever is late is asked anew: the next contact has the whole time to answer. */
function chase(draft: Draft, leg: Leg, command: Said<'chase-leg'>, by: string, after: DueAfter): Outcome {
  const { level, was, text, how, sentAt, dueAt } = command;
  const last = leg.history.at(-1);
  if (last?.what === 'chased' && last.by === by && last.at === sentAt && last.level === level)
    return refuse('already-done', 'this chase is recorded');
  if (was !== leg.level) return refuse('changed-meanwhile', 'somebody else chased another contact meanwhile');
  if (leg.turn === 'ours') return refuse('invalid', 'it is our turn: there is nothing to chase');
  if (level < leg.level) return wrong('level', 'was passed already', 'who chases goes up');
  if (sentAt > draft.now) return wrong('sentAt', 'lies in the future', 'what was sent was sent in the past');
  if (sentAt < leg.openedAt) return wrong('sentAt', 'lies before the opening', 'a chase follows the opening');
  const clock = clockOf(draft, leg.id);
  const isLate = clock !== undefined && (clock.missed || draft.now >= legDue(draft.next, clock, after));
  const misses = leg.misses + (isLate && !clock.missed ? 1 : 0);
  const chased = { ...leg, level, misses, chases: leg.chases + 1 };
  putLeg(draft, withEvent(chased, { what: 'chased', at: sentAt, by, level, how, text }));
  draft.line('leg-chased', { provider: leg.name, level, howSent: how, sentAt, text });
  if (isLate) setClock(draft, leg.id, { since: sentAt, dueAt: dueAt ?? FAR, missed: false });
  return 'ok';
}

const wrong = (path: string, message: string, why: string): Problem =>
  refuse('invalid', why, [{ path, message }]);
