import * as v from 'valibot';
import { refused } from '../checked';
import type { Checked } from '../checked';
import { onlyWhile } from './check-level-window';
import { decodeShape } from './decode-shape';
import type { Ladder, LadderLevel } from './ladder';
import { ladderContradictions } from './ladder-contradictions';
import { targetKey } from './person-target';
import { day, delay, jiraId, line, personTarget, policyId } from './policy-fields';

export const MOST_LEVELS = 10;
export const MOST_PEOPLE = 30;
export const MOST_REPEATS = 20;
export const MOST_ROUNDS = 20;

const people = v.pipe(
  v.array(personTarget),
  v.minLength(1, 'Name at least one person, group or role: a level of nobody is silent.'),
  v.maxLength(MOST_PEOPLE, `At most ${MOST_PEOPLE} people, groups and roles on a level.`),
  v.checkItems(
    (target, index, all) => all.findIndex((other) => targetKey(other) === targetKey(target)) === index,
    'This level already has them.',
  ),
);

const level: v.GenericSchema<unknown, LadderLevel> = v.strictObject({
  name: line(80),
  people,
  delay: delay(0),
  wait: delay(1),
  repeats: v.pipe(
    v.number('Give a whole number.'),
    v.integer('Give a whole number.'),
    v.minValue(0, 'Not below 0.'),
    v.maxValue(MOST_REPEATS, `At most ${MOST_REPEATS} repeats.`),
  ),
  answer: v.picklist(['one', 'all'], 'Choose one or all.'),
  onlyWhile: v.exactOptional(onlyWhile),
  holdForDuty: v.exactOptional(delay(1)),
});

const ladder: v.GenericSchema<unknown, Ladder> = v.strictObject({
  id: policyId,
  name: line(80),
  levels: v.pipe(
    v.array(level),
    v.minLength(1, 'A ladder needs at least one level.'),
    v.maxLength(MOST_LEVELS, `At most ${MOST_LEVELS} levels.`),
    v.checkItems(
      ({ name }, index, all) => all.findIndex((other) => other.name === name) === index,
      'Another level has this name.',
    ),
  ),
  acknowledgedFor: delay(1),
  repeatFrom: v.exactOptional(
    v.strictObject({
      level: v.pipe(
        v.number('Give the number of a level.'),
        v.integer('Give the number of a level.'),
        v.minValue(1, 'Levels count from 1.'),
      ),
      times: v.pipe(
        v.number('Say how often: a ladder that begins again without end is refused.'),
        v.integer('Say how often: a ladder that begins again without end is refused.'),
        v.minValue(1, 'At least once; leave it out to end at the last level.'),
        v.maxValue(MOST_ROUNDS, `At most ${MOST_ROUNDS} times.`),
      ),
    }),
  ),
  stopAfter: v.exactOptional(delay(1)),
  ownerId: v.exactOptional(jiraId),
  reviewOn: v.exactOptional(day),
});

/**
 * Decodes a ladder with everything that is wrong with it: no level, nobody on one, kinds of people, delays, names used twice,
 * windows never open, and a climb that begins again where there is no level, without end, or ends before it began.
 */
export function checkLadder(body: unknown): Checked<Ladder> {
  const found = decodeShape(ladder, body);
  if (!found.ok) return found;
  const problems = ladderContradictions(found.value);
  return problems.length === 0 ? found : refused(problems);
}
