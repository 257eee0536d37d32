import * as v from 'valibot';
import type { Checked } from '../checked';
import { decodeShape } from './decode-shape';
import type { Ladder, LadderLevel } from './ladder';
import { targetKey } from './person-target';
import { delay, line, personTarget, policyId } from './policy-fields';

export const MOST_LEVELS = 10;
export const MOST_PEOPLE = 30;
export const MOST_REPEATS = 20;

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
});

/** Decodes a ladder with everything that is wrong with it: no level, nobody on one, kinds of people, delays, names used twice. */
export const checkLadder = (body: unknown): Checked<Ladder> => decodeShape(ladder, body);
