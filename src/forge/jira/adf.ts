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
