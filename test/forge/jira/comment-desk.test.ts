import { beforeEach, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import type { Outcome } from '../../../src/app/ports/desk';
import { writeComment } from '../../../src/forge/jira/comment-desk';
import type { DeskParts } from '../../../src/forge/jira/desk-parts';
import type { JiraClient, Written } from '../../../src/forge/jira/jira-client';

let log: string[];
let asked: string[];
let posted: unknown[];
beforeEach(() => {
  log = [];
  asked = [];
  posted = [];
});

interface Lies {
  readonly says: unknown;
  readonly readBack?: unknown;
  readonly deleting?: Written;
}

/** A Jira that answers a new comment with what a test wants: one that does not keep to the property. */
function comment(isPublic: boolean, { says, readBack, deleting }: Lies): Promise<Outcome> {
  const app: JiraClient = {
    read: async (_request, schema) => {
      asked.push('read back');
      return readBack === undefined ? undefined : v.parse(schema, readBack);
    },
    shows: async () => 'denied',
    write: async ({ method, body }) => {
      asked.push(method ?? 'GET');
      if (method === 'POST') posted.push(body);
      return method === 'DELETE' ? (deleting ?? { kind: 'done', body: null }) : { kind: 'done', body: says };
    },
  };
  const nowhere = () => undefined;
  const parts = { app, log: { info: nowhere, warn: nowhere, error: (text: string) => void log.push(text) } };
  const own = { issueId: '1', marker: 'm', public: isPublic, mentions: [], text: 'For us alone.' };
  return writeComment(parts as unknown as DeskParts, own);
}

/** The property by which Jira Service Management hides a comment from customers. */
const HIDDEN = { key: 'sd.public.comment', value: { internal: true } };

describe('a comment that should be internal', () => {
  it('asks Jira to hide it, and only such a one does', async () => {
    await comment(false, { says: { id: '7', jsdPublic: false } });
    await comment(true, { says: { id: '8', jsdPublic: true } });
    expect(posted).toEqual([
      expect.objectContaining({ properties: expect.arrayContaining([HIDDEN]) }),
      expect.objectContaining({ properties: expect.not.arrayContaining([HIDDEN]) }),
    ]);
  });

  it('is done when Jira says that it is', async () => {
    expect(await comment(false, { says: { id: '7', jsdPublic: false } })).toEqual({ kind: 'done' });
    expect(asked).toEqual(['POST']);
  });

  it('is read back when Jira says that it is public, or says nothing', async () => {
    for (const says of [{ id: '7', jsdPublic: true }, { id: '7' }]) {
      expect(await comment(false, { says, readBack: { id: '7', jsdPublic: false } })).toEqual({
        kind: 'done',
      });
    }
    expect(log).toEqual([]);
  });

  it.each([
    ['is public', { id: '7', jsdPublic: true }],
    ['does not tell who sees it', { id: '7' }],
    ['cannot be read', undefined],
  ])('is taken away, loudly, when it %s', async (_what, readBack) => {
    const outcome = await comment(false, { says: { id: '7', jsdPublic: true }, readBack });
    expect(outcome).toEqual({ kind: 'refused', why: 'comment 7 became public, it was taken away' });
    expect(asked).toEqual(['POST', 'read back', 'DELETE']);
    expect(log).toHaveLength(1);
  });

  it('is cried out about when it cannot be taken away', async () => {
    const deleting = { kind: 'refused', why: 'no' } as const;
    const outcome = await comment(false, {
      says: { id: '7', jsdPublic: true },
      readBack: { id: '7', jsdPublic: true },
      deleting,
    });
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(log.join('\n')).toContain('could not be taken away');
  });

  it('is unknown when Jira’s answer names no comment', async () => {
    expect((await comment(false, { says: {} })).kind).toBe('unknown');
  });
});

describe('a comment for the customer', () => {
  it('that became internal is refused, and stays for the desk to see', async () => {
    const outcome = await comment(true, {
      says: { id: '7', jsdPublic: false },
      readBack: { id: '7', jsdPublic: false },
    });
    expect(outcome).toEqual({ kind: 'refused', why: 'comment 7 was written, but customers do not see it' });
    expect(asked).not.toContain('DELETE');
  });
});
