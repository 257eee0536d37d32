import { describe, expect, it } from '@jest/globals';
import { adfOf, adfText, mentionsIn } from '../../../sandbox/jira/beans/adf-text';
import { adfProblem } from '../../../sandbox/jira/beans/adf-problem';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite, APP } from './support/a-site';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (words: string, marks?: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks === undefined ? {} : { marks }),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const mention = (id: string) => ({ type: 'mention', attrs: { id, text: '@Lena' } });

const REFUSED: readonly (readonly [why: string, document: unknown])[] = [
  ['a plain text', 'Hello'],
  ['an empty text node', doc(paragraph(text('')))],
  ['words outside of a paragraph', doc(text('Hello'))],
  ['a paragraph in a paragraph', doc(paragraph(paragraph(text('x'))))],
  ['an unknown node', doc({ type: 'blink', content: [] })],
  ['an unknown mark', doc(paragraph(text('x', [{ type: 'blink' }])))],
  ['a mention of nobody', doc(paragraph({ type: 'mention', attrs: {} }))],
  ['an empty list', doc({ type: 'bulletList', content: [] })],
  ['another version', { ...doc(), version: 2 }],
];

describe('a document', () => {
  it.each(REFUSED)('is refused as a comment when it is %s', async (_why, body) => {
    const site = aSite();
    expect((await site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', { body })).status).toBe(400);
    expect(site.events).toEqual([]);
  });

  it('is taken with lists, panels, links and mentions in it', () => {
    const item = { type: 'listItem', content: [paragraph(text('One'), { type: 'hardBreak' }, mention('a'))] };
    const panel = {
      type: 'panel',
      attrs: { panelType: 'info' },
      content: [paragraph(text('Look', [{ type: 'link', attrs: { href: 'https://example.com' } }]))],
    };
    expect(
      adfProblem(
        doc(
          { type: 'heading', attrs: { level: 2 }, content: [text('Head')] },
          { type: 'bulletList', content: [item] },
          panel,
        ),
      ),
    ).toBeUndefined();
  });

  it('of more than 32,767 characters is refused, one of as many is not', async () => {
    const site = aSite();
    const send = (length: number) =>
      site.ask(APP, 'POST', '/rest/api/3/issue/SUP-1/comment', { body: adfOf('x'.repeat(length)) });
    expect((await send(32_767)).status).toBe(201);
    const refused = await send(32_768);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('exceeds the allowed limit of 32,767'),
    ]);
  });

  it('has its words in lines, and says whom it mentions once each', () => {
    const { accountId } = PEOPLE.lena;
    const body = doc(
      paragraph(mention(accountId), text(', please')),
      paragraph(text('Thanks'), { type: 'hardBreak' }, mention(accountId)),
    );
    expect(adfText(body)).toBe('@Lena, please\nThanks\n@Lena');
    expect(mentionsIn(body)).toEqual([accountId]);
  });
});
