import type { Adf } from '../site/site-data';
import { textOf } from '../site/text-of';

const BLOCKS: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'panel',
  'rule',
  'listItem',
]);

function collect(node: unknown, lines: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, text, attrs, content } = node as Record<string, unknown>;
  const attributes = (attrs ?? {}) as Record<string, unknown>;
  const append = (more: string): void => void lines.push(`${lines.pop() ?? ''}${more}`);
  if (type === 'text' && typeof text === 'string') append(text);
  else if (type === 'hardBreak') lines.push('');
  else if (type === 'mention' || type === 'emoji' || type === 'status')
    append(textOf(attributes['text'] ?? attributes['shortName']));
  else if (type === 'inlineCard') append(textOf(attributes['url']));
  if (!Array.isArray(content)) return;
  for (const child of content) collect(child, lines);
  if (BLOCKS.has(type)) lines.push('');
}

/** The words of a document, one line a block. */
export function adfText(document: Adf): string {
  const lines: string[] = [''];
  collect(document, lines);
  return lines.join('\n').trim();
}

/** A document of plain paragraphs. */
export function adfOf(text: string): Adf {
  const content = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content };
}

/** Account ids that a document mentions, each once. */
export function mentionsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, attrs, content } = node as Record<string, unknown>;
  const own = type === 'mention' ? [textOf((attrs as Record<string, unknown> | undefined)?.['id'])] : [];
  const inner = Array.isArray(content) ? content.flatMap(mentionsIn) : [];
  return [...new Set([...own, ...inner])];
}
