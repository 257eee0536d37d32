import { describe, expect, it } from '@jest/globals';
import { JiraUnavailable } from '../../src/app/ports/desk';
import { StorageUnavailable } from '../../src/app/ports/store';
import { retryWhereRight } from '../../src/forge/retry-where-right';

const lines: string[] = [];
const log = {
  info: () => undefined,
  warn: (text: string) => void lines.push(text),
  error: (text: string) => void lines.push(text),
};
const run = (error?: Error, retryCount?: number): Promise<unknown> => {
  const delivered = retryCount === undefined ? {} : { retryContext: { retryCount } };
  return retryWhereRight(log, 'work', delivered, () => (error ? Promise.reject(error) : Promise.resolve()));
};
const soon = (ms: number): JiraUnavailable => new JiraUnavailable('down', 'unavailable', Date.now() + ms);

describe('work that an event asked for', () => {
  it('that was done asks for nothing', async () => {
    expect(await run()).toBeUndefined();
  });

  it.each([
    ['the storage was down', new StorageUnavailable('down'), 30],
    ['Jira was down for a moment', soon(5_000), 30],
    ['Jira’s quota is used up for an hour', soon(3_600_000), 900],
  ])('comes again when %s', async (_what, error, retryAfter) => {
    expect(await run(error)).toMatchObject({ _retry: true, retryOptions: { retryAfter } });
  });

  it('does not come again for a defect: it is logged', async () => {
    expect(await run(new TypeError('x is undefined'))).toBeUndefined();
    expect(lines).toContain('work failed');
  });

  it('does not come again for ever', async () => {
    expect(await run(new StorageUnavailable('down'), 2)).toMatchObject({ _retry: true });
    expect(await run(new StorageUnavailable('down'), 3)).toBeUndefined();
  });
});
