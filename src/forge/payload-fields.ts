import * as v from 'valibot';
import { parseDate } from '../domain/calendar/local-day';

/** Fields of what surfaces send. Texts lose their control characters before they are measured; everything else is refused as it is. */

const LONGEST_WORDS = 5000;
const LONGEST_TITLE = 255;

/** Every control character but the line end and the tab. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Marks that make text read otherwise than it is written, and one that is no text at all. */
const INVISIBLE = /[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/** The rule for texts: line ends become `\n`, control and direction marks are taken out, halves of a character become `�`. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .trim();
}

const text = (max: number) =>
  v.pipe(
    v.string('This must be a text.'),
    v.transform(cleanText),
    v.maxLength(max, `Keep this to ${max} characters.`),
  );

/** May be left empty. */
export const optionalWords = text(LONGEST_WORDS);
export const words = v.pipe(text(LONGEST_WORDS), v.minLength(1, 'Fill this in.'));
/** A reason or a decision that stands beside what it is about: short, for many are shown at once. */
export const briefWords = v.pipe(text(500), v.minLength(1, 'Fill this in.'));
/** One line. */
export const title = v.pipe(
  v.string('This must be a text.'),
  v.transform((line) => cleanText(line).replace(/\s+/gu, ' ')),
  v.maxLength(LONGEST_TITLE, `Keep this to ${LONGEST_TITLE} characters.`),
  v.minLength(1, 'Fill this in.'),
);

/** One line that may be left empty. */
export const optionalLine = v.pipe(
  v.string('This must be a text.'),
  v.transform((line) => cleanText(line).replace(/\s+/gu, ' ')),
  v.maxLength(80, 'Keep this to 80 characters.'),
);

const pattern = (shape: RegExp, what: string) => v.pipe(v.string(what), v.regex(shape, what));

export const issueId = pattern(/^\d{1,19}$/u, 'This is not the id of a work item.');
export const projectId = pattern(/^\d{1,19}$/u, 'This is not the id of a project.');
/** A project, or the whole site. */
export const scopeId = pattern(/^(?:\d{1,19}|site)$/u, 'This is neither the id of a project nor the site.');
export const escalationId = pattern(/^\d{1,19}-\d{1,6}$/u, 'This is not the id of an escalation.');
export const handoffId = pattern(/^\d{1,19}-h\d{1,6}$/u, 'This is not the id of a hand-off.');
export const actionId = pattern(/^\d{1,19}-\d{1,6}:action:\d{1,6}$/u, 'This is not the id of an action.');
export const preventiveId = pattern(
  /^\d{1,19}-\d{1,6}:preventive:\d{1,6}$/u,
  'This is not the id of a preventive action.',
);
export const resourceId = pattern(
  /^\d{1,19}-\d{1,6}:resource:\d{1,6}$/u,
  'This is not the id of a resource asked for.',
);
export const legId = pattern(/^\d{1,19}-\d{1,6}:leg:\d{1,6}$/u, 'This is not the id of a case.');
/** An id that Jira writes in digits: a type, a status, a level. */
export const jiraNumber = pattern(/^\d{1,19}$/u, 'This is not an id of Jira.');
export const roleId = pattern(/^\d{1,19}-\d{1,6}:role:\d{1,6}$/u, 'This is not the id of a role.');
export const accountId = pattern(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,127}$/u, 'This is not the id of an account.');
export const policyId = pattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u, 'This is not the id of a policy.');
export const policyKind = v.pipe(v.string(), v.maxLength(50));
export const issueKey = pattern(
  /^\s*[A-Za-z][A-Za-z0-9_]{0,254}-\d{1,19}\s*$/u,
  'Give the key of a work item, such as SUP-142.',
);

export const people = v.pipe(v.array(accountId), v.maxLength(20, 'Name at most 20 people.'));
/** A local day. */
export const day = v.pipe(
  v.string('Give a day, such as 2026-11-03.'),
  v.regex(/^20\d{2}-\d{2}-\d{2}$/u, 'Give a day, such as 2026-11-03.'),
  v.check((one) => parseDate(one) !== null, 'There is no such day.'),
);
/** A month of local days. */
export const month = v.pipe(
  v.string('Give a month, such as 2026-11.'),
  v.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u, 'Give a month, such as 2026-11.'),
);
export const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Year 2000 to 2200, in epoch ms. */
export const instant = v.pipe(
  v.number('Give a time.'),
  v.integer('Give a time.'),
  v.minValue(946_684_800_000),
  v.maxValue(7_258_118_400_000),
);
export const cursor = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(4000)));

const LONGEST_PACKED = 2000;
const MOST_PACKED = 20;
/** Texts of a package by the field's id; which of them are asked for is the target team's business. */
export const packageTexts = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/u)), text(LONGEST_PACKED)),
  v.check((texts) => Object.keys(texts).length <= MOST_PACKED, `Fill in at most ${MOST_PACKED} fields.`),
);

const LARGEST_BODY = 200_000;
const LARGEST_FILE = 450_000;
const DEEPEST_BODY = 20;

/** Any JSON of at most so many characters, to be checked by whoever knows its kind. */
export const sizedJson = (largest: number) =>
  v.pipe(
    v.unknown(),
    v.check((value) => isShallow(value, DEEPEST_BODY), `Nest this at most ${DEEPEST_BODY} deep.`),
    v.check((value) => JSON.stringify([value]).length <= largest, `Keep this to ${largest} characters.`),
  );

/** Any JSON, to be checked by whoever knows its kind; only its size and depth are limited here. */
export const json = sizedJson(LARGEST_BODY);
/** A file, as large as one call can carry. */
export const fileJson = sizedJson(LARGEST_FILE);

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((child) => isShallow(child, depth - 1));
}
