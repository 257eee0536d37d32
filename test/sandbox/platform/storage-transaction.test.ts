import { describe, expect, test } from '@jest/globals';
import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { platformSite } from './platform-site';

interface Step {
  readonly owner?: string;
  readonly rev: number;
}

const atRev = (rev: number) => ({
  entityName: 'step',
  conditions: new Filter<Step>().and('rev', FilterConditions.equalTo(rev)),
});
const STEP = { entityName: 'step' };

describe('a transaction', () => {
  test('changes a row only from the revision that was read, and of two writers one wins', async () => {
    const { inApp } = await platformSite();
    await inApp(() => kvs.entity('step').set('s', { owner: 'ann', rev: 1 }));
    const write = (owner: string) => kvs.transact().set('s', { owner, rev: 2 }, atRev(1)).execute();
    const results = await inApp(() => Promise.allSettled([write('bob'), write('cid')]));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await inApp(() => kvs.entity('step').get('s'))).toEqual({ owner: 'bob', rev: 2 });
    await expect(inApp(() => write('dan'))).rejects.toMatchObject({
      code: 'CONDITIONAL_CHECK_FAILED',
      responseDetails: { status: 409 },
    });
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'a set',
      () => kvs.transact().set('new', 1).delete('old').set<Step>('s', { rev: 9 }, atRev(7)).execute(),
    ],
    ['a delete', () => kvs.transact().set('new', 1).delete('old').delete('s', atRev(7)).execute()],
    ['a check', () => kvs.transact().set('new', 1).delete('old').check('s', atRev(7)).execute()],
    [
      'a check of a row that is not there',
      () => kvs.transact().set('new', 1).delete('old').check('none', atRev(1)).execute(),
    ],
  ])('writes nothing when the condition of %s is not met', async (_of, work) => {
    const { inApp } = await platformSite();
    await inApp(async () => {
      await kvs.set('old', 'here');
      await kvs.entity('step').set('s', { rev: 1 });
    });
    await expect(inApp(work)).rejects.toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED' });
    expect(
      await inApp(() => Promise.all([kvs.get('old'), kvs.get('new'), kvs.entity('step').get('s')])),
    ).toEqual(['here', undefined, { rev: 1 }]);
  });

  test('writes nothing when one value is refused', async () => {
    const { inApp } = await platformSite();
    const work = () => kvs.transact().set('new', 1).set('s', { rev: 'two' }, STEP).execute();
    await expect(inApp(work)).rejects.toMatchObject({ code: 'INVALID_ENTITY_VALUE' });
    expect(await inApp(() => kvs.get('new'))).toBeUndefined();
  });

  test('can ask that a row is not there yet', async () => {
    const { inApp } = await platformSite();
    const create = () =>
      kvs
        .transact()
        .set<Step>(
          's',
          { rev: 1 },
          { entityName: 'step', conditions: new Filter<Step>().and('rev', FilterConditions.notExists()) },
        )
        .execute();
    await inApp(create);
    await expect(inApp(create)).rejects.toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED' });
  });

  test('meets or-conditions by any of them', async () => {
    const { inApp } = await platformSite();
    const conditions = () =>
      new Filter<Step>()
        .or('owner', FilterConditions.beginsWith('b'))
        .or('rev', FilterConditions.greaterThan(0));
    await inApp(async () => {
      await kvs.entity('step').set('s', { owner: 'ann', rev: 1 });
      await kvs.transact().delete('s', { entityName: 'step', conditions: conditions() }).execute();
    });
    expect(await inApp(() => kvs.entity('step').get('s'))).toBeUndefined();
  });

  test.each<[string, string, () => Promise<unknown>]>([
    ['26 operations', '26', () => many(26).execute()],
    ['a key in two operations', 'one operation', () => kvs.transact().set('k', 1).delete('k').execute()],
    ['no operation', 'at least one', () => kvs.transact().execute()],
    [
      'a condition on a plain key',
      'Only rows of entities',
      () =>
        kvs
          .transact()
          .check('k', { ...atRev(1), entityName: undefined as unknown as string })
          .execute(),
    ],
    [
      'a condition on an undeclared attribute',
      'colour',
      () =>
        kvs
          .transact()
          .check('s', {
            entityName: 'step',
            conditions: new Filter<{ colour: string }>().and('colour', FilterConditions.exists()),
          })
          .execute(),
    ],
    [
      'a condition on an attribute of type any',
      'data',
      () =>
        kvs
          .transact()
          .check('s', {
            entityName: 'step',
            conditions: new Filter<{ data: string }>().and('data', FilterConditions.exists()),
          })
          .execute(),
    ],
  ])('is refused with %s', async (_with, text, work) => {
    const { inApp } = await platformSite();
    await expect(inApp(work)).rejects.toMatchObject({
      code: 'INVALID_TRANSACTION',
      message: expect.stringContaining(text),
    });
  });

  test('holds 25 operations, and the same key in two entities is two keys', async () => {
    const { site, inApp } = await platformSite();
    await inApp(() => many(24).set('k0', { rev: 1 }, STEP).execute());
    expect(site.counters.storage).toMatchObject({
      writes: 1,
      bySpace: { keys: { rowsWritten: 24 }, step: { rowsWritten: 1 } },
    });
  });

  test('is refused when a key policy comes with it, and over 4 MB', async () => {
    const { inApp } = await platformSite();
    const policy = { keyPolicy: 'FAIL_IF_EXISTS', ttl: { value: 1, unit: 'DAYS' } } as const;
    await expect(inApp(() => kvs.transact().set('k', 1, undefined, policy).execute())).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    const large = kvs.transact();
    for (let n = 0; n < 18; n += 1) large.set(`k${n}`, 'x'.repeat(239 * 1024));
    await expect(inApp(() => large.execute())).rejects.toMatchObject({ code: 'MAX_SIZE' });
  });

  function many(count: number) {
    const transaction = kvs.transact();
    for (let n = 0; n < count; n += 1) transaction.set(`k${n}`, n);
    return transaction;
  }
});
