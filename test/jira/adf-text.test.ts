import { describe, expect, it } from '@jest/globals';
import { adfText } from '../../src/jira/adf-text';

describe('a document that somebody wrote', () => {
  it('says its words, whatever they stand in', () => {
    const cell = (text: string) => ({
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const document = {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 1 },
          content: [{ type: 'text', text: 'Down', marks: [{ type: 'strong' }] }],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { id: 'x', text: '@Ada' } },
            { type: 'text', text: ' help' },
          ],
        },
        { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] },
        { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: '1' } }] },
      ],
    };
    expect(adfText(document).split(/\s+/u)).toEqual(['Down', '@Ada', 'help', 'a', 'b']);
  });

  it('that is plain text is that text, and what is none says nothing', () => {
    expect(adfText('plain')).toBe('plain');
    for (const odd of [null, 7, {}, [], { type: 'doc', content: 'x' }]) expect(adfText(odd)).toBe('');
  });

  it('nested without end is cut, not followed', () => {
    let deep: unknown = { type: 'text', text: 'deep' };
    for (let level = 0; level < 5000; level += 1) deep = { type: 'paragraph', content: [deep] };
    expect(adfText(deep)).toBe('');
  });
});
