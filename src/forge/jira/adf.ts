import * as v from 'valibot';
import { state } from '../../../locales/en-US.json';

const UNNAMED = state.unnamed;

/** A document of Atlassian's format as far as it is written here. */
export interface AdfDoc {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly unknown[];
}

/** Plain text as a document: a blank line parts paragraphs, and those named are mentioned first. */
export function toAdf(text: string, mentions: readonly string[]): AdfDoc {
  const people = mentions.flatMap((id) => [
    { type: 'mention', attrs: { id } },
    { type: 'text', text: ' ' },
  ]);
  const paragraphs = text
    .split(/\n{2,}/u)
    .filter((part) => part.trim() !== '')
    .map((part) => inline(part, mentions));
  const [first = [], ...rest] = paragraphs;
  const content = [[...people, ...first], ...rest].map((nodes) => ({ type: 'paragraph', content: nodes }));
  return { type: 'doc', version: 1, content };
}

function inline(paragraph: string, mentions: readonly string[]): unknown[] {
  return paragraph
    .split('\n')
    .flatMap((part, index) => [...(index === 0 ? [] : [{ type: 'hardBreak' }]), ...named(part, mentions)]);
}

/** A person in a text is drawn by Jira where the comment mentions them anyway, and is not named where it may not. */
function named(line: string, mentions: readonly string[]): unknown[] {
  return line.split(/(\[~accountid:[^\]\s]{1,128}\])/u).flatMap((part): unknown[] => {
    const id = /^\[~accountid:(.+)\]$/u.exec(part)?.[1];
    if (id !== undefined && mentions.includes(id)) return [{ type: 'mention', attrs: { id } }];
    const text = id === undefined ? part : UNNAMED;
    return text === '' ? [] : [{ type: 'text', text }];
  });
}

interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: { readonly text?: string | undefined } | undefined;
  readonly content?: readonly unknown[] | undefined;
}

const node: v.GenericSchema<unknown, AdfNode> = v.object({
  type: v.string(),
  text: v.optional(v.string()),
  attrs: v.optional(v.object({ text: v.optional(v.string()) })),
  content: v.optional(v.array(v.unknown())),
});

/** Blocks end a line; what is in a line stands side by side. */
const IN_LINE: ReadonlySet<string> = new Set([
  'text',
  'mention',
  'emoji',
  'hardBreak',
  'inlineCard',
  'date',
  'status',
]);
/** No document that a person wrote is nested deeper. */
const DEEPEST = 40;

/** The words of a document; nodes that are none, or of a shape unknown here, say nothing. */
export function adfText(document: unknown): string {
  return wordsOf(document, DEEPEST).trim();
}

function wordsOf(value: unknown, depth: number): string {
  const read = v.safeParse(node, value);
  if (!read.success || depth === 0) return typeof value === 'string' ? value : '';
  const { type, text, attrs, content } = read.output;
  if (type === 'hardBreak') return '\n';
  const own = text ?? attrs?.text ?? '';
  const inner = (content ?? []).map((child) => wordsOf(child, depth - 1)).join('');
  return IN_LINE.has(type) ? own + inner : `${own}${inner}\n`;
}
