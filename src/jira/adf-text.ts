import * as v from 'valibot';

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
