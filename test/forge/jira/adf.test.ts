import { describe, expect, it } from '@jest/globals';
import { adfText, toAdf } from '../../../src/forge/jira/adf';

describe('a document that the app writes', () => {
  it('draws a person in a text where the comment mentions them, and leaves everybody else unnamed', () => {
    expect(toAdf('Led by [~accountid:mona].', ['mona']).content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { id: 'mona' } },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'Led by ' },
          { type: 'mention', attrs: { id: 'mona' } },
          { type: 'text', text: '.' },
        ],
      },
    ]);
    expect(JSON.stringify(toAdf('Led by [~accountid:mona].', []))).not.toContain('mona');
  });

  it('has a paragraph for each block of text, and mentions first', () => {
    const { content } = toAdf('One.\n\n\nTwo.\nThree.', ['ada', 'ben']);
    expect(content).toHaveLength(2);
    expect(content[0]).toMatchObject({
      content: [{ attrs: { id: 'ada' } }, {}, { attrs: { id: 'ben' } }, {}, { text: 'One.' }],
    });
  });

  it('holds markup as the text it is', () => {
    expect(toAdf('<b>*bold*</b> [x|http://y]', []).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '<b>*bold*</b> [x|http://y]' }] },
    ]);
  });

  it('is read back as the same words', () => {
    expect(adfText(toAdf('One.\n\nTwo.\nThree.', []))).toBe('One.\nTwo.\nThree.');
  });
});

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
