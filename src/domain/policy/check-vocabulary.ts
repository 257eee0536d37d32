import * as v from 'valibot';
import type { Checked } from '../checked';
import { REASONS } from '../escalation/escalation';
import { OUTCOMES } from '../review/review-part';
import { FIXED_ROLES } from '../team/team-part';
import { decodeShape } from './decode-shape';
import { line } from './policy-fields';
import { OUTCOME_MEANINGS } from './vocabulary';
import type { Vocabulary, Word } from './vocabulary';
import { roleCode, wordCode } from './word-fields';

/** More are no choice that anybody reads through. */
const MOST_SHOWN = 40;
/** Those hidden included: they only ever grow. */
const MOST_WORDS = 400;
const LONGEST_NAME = 60;

const word = { name: v.nullable(line(LONGEST_NAME)), shown: v.boolean('Say whether it is offered.') };

/** A list of words, with what is wrong with them together: each finding stands at the word that it is about. */
const listOf = <W extends Word>(
  shape: v.GenericSchema<unknown, W>,
  /** Codes that have a text of the app's, and need no name. */
  shipped: readonly string[],
) =>
  v.pipe(
    v.array(shape),
    v.minLength(1, 'Leave at least one.'),
    v.maxLength(MOST_WORDS, `At most ${MOST_WORDS}, those that are hidden included.`),
    v.check(
      (words) => words.filter(({ shown }) => shown).length <= MOST_SHOWN,
      `At most ${MOST_SHOWN} can be offered: hide some.`,
    ),
    v.check((words) => words.some(({ shown }) => shown), 'Offer at least one.'),
    v.checkItems(
      ({ code }, index, words) => words.findIndex((other) => other.code === code) === index,
      'This code is there twice.',
    ),
    v.checkItems(({ code, name }) => name !== null || shipped.includes(code), 'Give it a name.'),
    v.checkItems(
      ({ name, shown }, index, words) =>
        name === null || !shown || words.findIndex((other) => isCalled(other, name)) >= index,
      'Another one has this name.',
    ),
  );

const isCalled = ({ name, shown }: Word, wanted: string): boolean =>
  shown && name?.toLowerCase() === wanted.toLowerCase();

const reasons = listOf(v.strictObject({ code: wordCode, ...word }), REASONS);
const outcomes = listOf(
  v.strictObject({
    code: wordCode,
    ...word,
    means: v.picklist(OUTCOME_MEANINGS, 'Say what it means for the criterion: right, wrong or silent.'),
  }),
  OUTCOMES,
);
const roles = v.pipe(
  listOf(v.strictObject({ code: roleCode, ...word }), FIXED_ROLES),
  v.check(
    (words) => FIXED_ROLES.every((fixed) => words.some(({ code }) => code === fixed)),
    'The roles of the process cannot be removed: hide what nobody needs.',
  ),
);

const vocabulary: v.GenericSchema<unknown, Vocabulary> = v.strictObject({ reasons, outcomes, roles });

/** Decodes a project's vocabulary with everything that is wrong with it. What it leaves out of its earlier codes is `keepCodes`' business. */
export const checkVocabulary = (body: unknown): Checked<Vocabulary> => decodeShape(vocabulary, body);
