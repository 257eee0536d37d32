import { textOf } from '../site/text-of';

const INLINE = ['text', 'hardBreak', 'mention', 'emoji', 'inlineCard', 'status', 'date'];
const LISTS = ['bulletList', 'orderedList'];
const BLOCK = [
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'panel',
  'rule',
  'table',
  'expand',
  'taskList',
  'decisionList',
  'mediaSingle',
  'mediaGroup',
  'blockCard',
  ...LISTS,
];
const SIMPLE = ['paragraph', 'codeBlock', 'mediaSingle', ...LISTS];

/** Which nodes a node may hold; those that are not named hold nothing. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  doc: BLOCK,
  paragraph: INLINE,
  heading: INLINE,
  codeBlock: ['text'],
  blockquote: SIMPLE,
  panel: ['paragraph', 'heading', 'taskList', 'rule', 'codeBlock', ...LISTS],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: SIMPLE,
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: BLOCK,
  tableHeader: BLOCK,
  expand: BLOCK,
  taskList: ['taskItem', 'taskList'],
  taskItem: INLINE,
  decisionList: ['decisionItem'],
  decisionItem: INLINE,
  mediaSingle: ['media'],
  mediaGroup: ['media'],
};
const NEVER_EMPTY: ReadonlySet<string> = new Set([
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'panel',
  'blockquote',
  'expand',
  'taskList',
  'decisionList',
]);
const NEEDED: Readonly<Record<string, string>> = {
  mention: 'id',
  heading: 'level',
  panel: 'panelType',
  emoji: 'shortName',
  status: 'text',
  date: 'timestamp',
};
const MARKS: ReadonlySet<unknown> = new Set([
  'strong',
  'em',
  'code',
  'link',
  'strike',
  'underline',
  'subsup',
  'textColor',
  'backgroundColor',
]);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textProblem(node: Node): string | undefined {
  if (typeof node['text'] !== 'string' || node['text'] === '') return 'a text without words';
  const marks = (node['marks'] ?? []) as readonly Node[];
  return marks.every((mark) => MARKS.has(mark['type'])) ? undefined : 'an unknown mark';
}

function nodeProblem(node: Node): string | undefined {
  const type = textOf(node['type']);
  if (type === 'text') return textProblem(node);
  const needed = NEEDED[type];
  if (needed !== undefined && (node['attrs'] as Node | undefined)?.[needed] === undefined)
    return `${type} without ${needed}`;
  const content = node['content'] ?? [];
  if (!Array.isArray(content)) return `content of ${type} that is no list`;
  if (content.length === 0 && NEVER_EMPTY.has(type)) return `an empty ${type}`;
  for (const child of content as unknown[]) {
    if (!isNode(child) || !(CHILDREN[type] ?? []).includes(child['type'] as string))
      return `${isNode(child) ? textOf(child['type']) : 'no node'} in ${type}`;
    const problem = nodeProblem(child);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Why Jira would refuse a document as INVALID_INPUT: an unknown node, one in the wrong place, an empty text. */
export function adfProblem(document: unknown): string | undefined {
  if (
    !isNode(document) ||
    document['type'] !== 'doc' ||
    document['version'] !== 1 ||
    !Array.isArray(document['content'])
  )
    return 'not a document';
  return nodeProblem(document);
}
