import { describe, expect, it } from '@jest/globals';
import { JiraUnavailable } from '../../src/app/ports/desk';
import { StorageUnavailable } from '../../src/app/ports/store';
import { done, fail } from '../../src/domain/problem';
import { answer } from '../../src/forge/answer';
import { JiraRefused, OddAnswer } from '../../src/jira/jira-answer';
import { LostPlace } from '../../src/forge/storage/lost-place';
import { RowTooLarge } from '../../src/forge/storage/row-too-large';
import { UnreadableRow } from '../../src/forge/storage/unreadable-row';

const logged: unknown[] = [];
const log = {
  info: () => undefined,
  warn: (text: string) => void logged.push(text),
  error: (text: string, cause?: unknown) => void logged.push(text, cause),
};
const answerTo = (error: unknown) =>
  answer(log, 'issue.view', async () => {
    throw error;
  });

describe('the answer of a call', () => {
  it('is the result where there is one', async () => {
    expect(await answer(log, 'c', async () => done(7))).toEqual({ ok: true, value: 7 });
    const refused = fail('wrong-stage', 'no');
    expect(await answer(log, 'c', async () => refused)).toEqual(refused);
  });

  it.each([
    [new JiraUnavailable('secret-id', 'unavailable', 0), 'jira-unavailable', 'later'],
    [new JiraUnavailable('secret-id', 'rate-limited', 0), 'rate-limited', 'later'],
    [new JiraRefused('secret-id', 400, null), 'jira-unavailable', 'later'],
    [new StorageUnavailable('secret-id'), 'storage-unavailable', 'later'],
    [new RowTooLarge('part', 300_000), 'too-large', 'never'],
    [new LostPlace('secret-id'), 'invalid', 'never'],
    [new OddAnswer('secret-id'), 'jira-unavailable', 'later'],
    [new UnreadableRow('broken', 'part', 'secret-id', []), 'internal', 'later'],
    [new TypeError('secret-id'), 'internal', 'later'],
    ['secret-id', 'internal', 'later'],
  ])('to %p is a code, and tells nothing of what happened inside', async (error, code, retry) => {
    const reply = await answerTo(error);
    expect(reply).toMatchObject({ ok: false, problem: { code, retry } });
    expect(JSON.stringify(reply)).not.toContain('secret-id');
  });

  it('leaves the details in the log', async () => {
    const error = new TypeError('what went wrong');
    await answerTo(error);
    expect(logged).toContain(error);
    expect(logged).toContain('issue.view failed');
  });
});
