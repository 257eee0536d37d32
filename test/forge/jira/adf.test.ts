import { describe, expect, it } from '@jest/globals';
import { toAdf } from '../../../src/forge/jira/adf';
import { adfText } from '../../../src/jira/adf-text';

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
