import { describe, expect, it } from '@jest/globals';
import { rememberingStore } from '../../../src/forge/storage/remembering-store';
import { MemoryStore } from '../../support/memory-store';
import { ROWS } from './stored-rows';

/** The store's methods as own properties, which a store of the app has. */
const wrapped = (inner: MemoryStore) =>
  rememberingStore({
    get: (entity, key) => inner.get(entity, key),
    getMany: (refs) => inner.getMany(refs),
    query: (entity, query) => inner.query(entity, query),
    create: (entity, key, row) => inner.create(entity, key, row),
    transact: (writes) => inner.transact(writes),
    note: (key, row) => inner.note(key, row),
  });

describe('the store of one call', () => {
  it('gets a row once, however often it is asked for, alone or among others', async () => {
    const inner = new MemoryStore().seed('subject', { a: ROWS.subject, b: ROWS.subject });
    const store = wrapped(inner);
    await store.getMany([
      { entity: 'subject', key: 'a' },
      { entity: 'subject', key: 'none' },
    ]);
    const found = await store.getMany(['none', 'b', 'a'].map((key) => ({ entity: 'subject', key })));
    expect(found.map((row) => row?.key)).toEqual([undefined, 'b', 'a']);
    expect(await store.get('subject', 'a')).toMatchObject({ key: 'a', rev: 1 });
    expect(inner.reads).toBe(2);
  });

  it('gets everything anew once something was written, also when the write did not succeed', async () => {
    const inner = new MemoryStore().seed('subject', { a: ROWS.subject });
    const store = wrapped(inner);
    await store.get('subject', 'a');
    await inner.transact([{ put: 'subject', key: 'a', row: { ...ROWS.subject, count: 5 }, rev: 1 }]);
    expect(await store.get('subject', 'a')).toMatchObject({ rev: 1 });
    const outcome = await store.transact([{ put: 'subject', key: 'a', row: ROWS.subject, rev: 1 }]);
    expect(outcome).toBe('conflict');
    expect(await store.get('subject', 'a')).toMatchObject({ rev: 2, row: { count: 5 } });
  });
});
