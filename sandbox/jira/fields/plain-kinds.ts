import { adfProblem } from '../beans/adf-problem';
import { adfText } from '../beans/adf-text';
import { jiraDate } from '../site/zone-offset';
import type { Adf, FieldValue } from '../site/site-data';
import type { FieldKind } from './field';
import { idsOf } from './list-kind';

const NO_NAMES: readonly string[] = [];

/** One line of text of at most 255 characters. */
export const lineKind: FieldKind = {
  jql: 'text',
  json: (value) => value,
  read(input) {
    if (input === null) return { value: null };
    if (typeof input !== 'string') return { problem: 'Operation value must be a string' };
    if (/[\r\n]/.test(input))
      return { problem: 'The summary is invalid because it contains newline characters.' };
    return input.length > 255 ? { problem: 'Summary must be less than 255 characters.' } : { value: input };
  },
  text: (value) => (typeof value === 'string' ? value : null),
  names: (value) => (typeof value === 'string' ? [value.toLowerCase()] : NO_NAMES),
  rank: (value) => (typeof value === 'string' ? value.toLowerCase() : null),
};

const MAX_CHARACTERS = 32_767;
const TOO_LONG = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
const isDocument = (input: unknown): input is Adf => adfProblem(input) === undefined;

const documentText = (value: FieldValue): string | null =>
  typeof value === 'object' && value !== null && 'adf' in value ? adfText(value.adf) : null;

/** A document in Atlassian's format. */
export const documentKind: FieldKind = {
  jql: 'text',
  json: (value) => (typeof value === 'object' && value !== null && 'adf' in value ? value.adf : null),
  read(input) {
    if (input === null) return { value: null };
    if (isDocument(input) && adfText(input).length > MAX_CHARACTERS) return { problem: TOO_LONG };
    return isDocument(input)
      ? { value: { adf: input } }
      : { problem: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' };
  },
  text: documentText,
  names: (value) => [documentText(value)?.toLowerCase() ?? ''],
  rank: (value) => documentText(value)?.toLowerCase() ?? null,
};

export const labelsKind: FieldKind = {
  jql: 'label',
  json: (value) => idsOf(value),
  read(input) {
    if (input === null) return { value: [] };
    if (!Array.isArray(input) || input.some((label) => typeof label !== 'string'))
      return { problem: 'data was not an array' };
    const labels = [...new Set(input as string[])];
    const spaced = labels.find((label) => /\s/.test(label));
    return spaced === undefined
      ? { value: labels }
      : { problem: `The label '${spaced}' contains spaces which is invalid.` };
  },
  text: (value) => idsOf(value).join(' '),
  names: (value) => idsOf(value).map((label) => label.toLowerCase()),
  rank: (value) => idsOf(value).join(' ').toLowerCase() || null,
};

/** An instant: stored as epoch milliseconds. */
export const instantKind: FieldKind = {
  jql: 'date',
  json: (value, view) => (typeof value === 'number' ? jiraDate(value, view.zone) : null),
  read(input) {
    if (input === null) return { value: null };
    const at = typeof input === 'string' ? Date.parse(input) : Number.NaN;
    return Number.isNaN(at)
      ? { problem: 'Operation value must be a string in the format of a date and time' }
      : { value: at };
  },
  text: (value, view) => (typeof value === 'number' ? jiraDate(value, view.zone) : null),
  names: () => NO_NAMES,
  rank: (value) => (typeof value === 'number' ? value : null),
};

/** A calendar day, stored as `yyyy-MM-dd`. */
export const dayKind: FieldKind = {
  jql: 'date',
  json: (value) => value,
  read(input) {
    if (input === null) return { value: null };
    const isDay = typeof input === 'string' && /^\d{4}-\d\d-\d\d$/.test(input);
    return isDay
      ? { value: input }
      : { problem: "Error parsing date string. The value must be in the format 'yyyy-MM-dd'" };
  },
  text: (value) => (typeof value === 'string' ? value : null),
  names: () => NO_NAMES,
  rank: (value) => (typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) : null),
};

export const numberKind: FieldKind = {
  jql: 'number',
  json: (value) => value,
  read: (input) =>
    input === null || typeof input === 'number'
      ? { value: input }
      : { problem: 'Operation value must be a number' },
  text: (value) => (typeof value === 'number' ? String(value) : null),
  names: (value) => (typeof value === 'number' ? [String(value)] : NO_NAMES),
  rank: (value) => (typeof value === 'number' ? value : null),
};

/** A text that is only ever compared as a whole. */
export const keywordKind: FieldKind = { ...lineKind, jql: 'choice' };
