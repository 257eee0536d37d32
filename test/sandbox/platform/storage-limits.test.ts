import { beforeAll, describe, expect, test } from '@jest/globals';
import kvs, { ForgeKvsAPIError } from '@forge/kvs';
import { StorageRate } from '../../../sandbox/platform/storage/storage-rate';
import { platformSite, START, type PlatformSite } from './platform-site';

const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });

/** What the storage refuses, through the real client: the code, and a word that the text must hold. */
const REFUSED: [what: string, code: string, text: string, work: () => Promise<unknown>][] = [
  ['an empty key', 'EMPTY_KEY', 'Key', () => kvs.set('', 1)],
  ['a key of 501 characters', 'KEY_TOO_LONG', '501', () => kvs.set('k'.repeat(501), 1)],
  ['a key with a slash', 'INVALID_KEY', 'a/b', () => kvs.get('a/b')],
  ['a key of blanks only', 'INVALID_KEY', '   ', () => kvs.set('   ', 1)],
  ['no value', 'BAD_REQUEST', 'value', () => kvs.set('k', undefined)],
  ['a value over 240 KiB', 'MAX_SIZE', '245760', () => kvs.set('k', 'x'.repeat(240 * 1024))],
  ['a value of 32 levels', 'MAX_DEPTH', '31', () => kvs.set('k', nested(32))],
  ['an undeclared entity', 'INVALID_ENTITY_NAME', 'ghost', () => kvs.entity('ghost').get('k')],
  [
    'an undeclared attribute',
    'INVALID_ENTITY_VALUE',
    'colour',
    () => kvs.entity('step').set('k', { colour: 'red' }),
  ],
  [
    'an empty text attribute',
    'INVALID_ENTITY_VALUE',
    'owner',
    () => kvs.entity('step').set('k', { owner: '' }),
  ],
  ['a number as text', 'INVALID_ENTITY_VALUE', 'owner', () => kvs.entity('step').set('k', { owner: 5 })],
  [
    'an absent attribute given as null',
    'INVALID_ENTITY_VALUE',
    'owner',
    () => kvs.entity('step').set('k', { owner: null }),
  ],
  [
    'epoch milliseconds as an integer',
    'INVALID_ENTITY_VALUE',
    '32-bit',
    () => kvs.entity('step').set('k', { rev: START }),
  ],
  [
    'a fraction as an integer',
    'INVALID_ENTITY_VALUE',
    '32-bit',
    () => kvs.entity('step').set('k', { rev: 1.5 }),
  ],
  [
    'a text as a boolean',
    'INVALID_ENTITY_VALUE',
    'boolean',
    () => kvs.entity('step').set('k', { done: 'yes' }),
  ],
  ['a list as an entity', 'INVALID_ENTITY_VALUE', 'object', () => kvs.entity('step').set('k', [1])],
  [
    'an indexed text of 901 bytes',
    'INVALID_ENTITY_VALUE',
    'by-owner',
    () => kvs.entity('step').set('k', { owner: 'o'.repeat(901) }),
  ],
  [
    'a lifetime over a year',
    'BAD_REQUEST',
    'year',
    () => kvs.set('k', 1, { keyPolicy: 'OVERRIDE', ttl: { value: 366, unit: 'DAYS' } }),
  ],
  [
    'a batch of 26 keys',
    'INVALID_BATCH',
    '25',
    () => kvs.batchSet(Array.from({ length: 26 }, (_, n) => ({ key: `k${n}`, value: n }))),
  ],
];

/** What stands exactly on the limit is accepted. */
const ACCEPTED: [what: string, work: () => Promise<unknown>][] = [
  ['a key of 500 characters', () => kvs.set('k'.repeat(500), 1)],
  ['a key with every allowed sign', () => kvs.set('aZ09:._ -#', 1)],
  ['a value of 240 KiB', () => kvs.set('k', 'x'.repeat(240 * 1024 - 2))],
  ['a value of 31 levels', () => kvs.set('k', nested(31))],
  [
    'the largest and the smallest integer',
    () =>
      kvs.batchSet(
        [2 ** 31 - 1, -(2 ** 31)].map((rev) => ({ entityName: 'step', key: `i${rev}`, value: { rev } })),
      ),
  ],
  ['epoch milliseconds as a float', () => kvs.entity('step').set('k', { dueAt: START })],
  ['any attribute that is anything', () => kvs.entity('step').set('k', { data: { list: [null, ''] } })],
  [
    'a batch of 25 keys',
    () => kvs.batchSet(Array.from({ length: 25 }, (_, n) => ({ key: `k${n}`, value: n }))),
  ],
];

describe('the storage’s limits', () => {
  let at: PlatformSite;
  beforeAll(async () => {
    at = await platformSite();
  });

  test.each(REFUSED)('refuse %s', async (_what, code, text, work) => {
    const error = await at.inApp(work).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ForgeKvsAPIError);
    expect(error).toMatchObject({
      code,
      responseDetails: { status: 400 },
      message: expect.stringContaining(text),
    });
    expect(at.site.log.at(-2)).toMatchObject({
      level: 'error',
      source: 'storage',
      text: expect.stringContaining(code),
    });
  });

  test.each(ACCEPTED)('allow %s', async (_what, work) => {
    const answer = await at.inApp(work);
    expect(answer ?? {}).not.toMatchObject({ failedKeys: [expect.anything()] });
  });

  test('a thousand requests a second', async () => {
    const { site, inApp } = await platformSite();
    const read = (count: number) =>
      inApp(() => Promise.all(Array.from({ length: count }, () => kvs.get('k'))));
    await read(1000);
    await expect(read(1)).rejects.toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      responseDetails: { status: 429 },
    });
    await site.advance(1000);
    await read(1);
  });

  test('4000 units of 10 KB a minute, for reads and for writes apart', () => {
    const rate = new StorageRate();
    const write = (at: number) => rate.spend('write', 200 * 1024, at);
    for (let n = 0; n < 200; n += 1) write(START + n);
    expect(() => write(START + 59_000)).toThrow('4000 write units');
    rate.spend('read', 200 * 1024, START + 59_000);
    write(START + 60_000);
  });
});
