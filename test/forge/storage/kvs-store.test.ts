import { beforeEach, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../src/domain/time';
import { StorageUnavailable } from '../../../src/app/ports/store';
import type { EngineLog } from '../../../src/app/ports/ports';
import type { KvsStore } from '../../../src/forge/storage/kvs-store';
import { InsideApp } from '../inside-app';
import { ENTITIES, ROWS } from './stored-rows';

let app: InsideApp;
let errors: string[];
const log: EngineLog = {
  info: () => undefined,
  warn: () => undefined,
  error: (text) => void errors.push(text),
};

/** Runs against the app's own store on the sandbox's storage. */
const onStore = <T>(work: (store: KvsStore) => Promise<T>): Promise<T> =>
  app.asEngine(async () => work((await import('../../../src/forge/storage/kvs-store')).kvsStore(log)));

/** Puts a value into the storage that this app did not write. */
const plant = (entity: string, key: string, value: object): Promise<void> =>
  app.asEngine(async () => (await import('@forge/kvs')).kvs.entity(entity).set(key, value));

beforeEach(async () => {
  errors = [];
  app = await InsideApp.open();
});

describe('the store', () => {
  it('keeps a row of every entity and finds it by key', async () => {
    const found = await onStore(async (store) => {
      for (const entity of ENTITIES) await store.create(entity, `${entity}:0`, ROWS[entity]);
      return store.getMany(ENTITIES.map((entity) => ({ entity, key: `${entity}:0` })));
    });
    expect(found.map((row) => row?.row)).toEqual(ENTITIES.map((entity) => ROWS[entity]));
    expect(found.map((row) => row?.rev)).toEqual(ENTITIES.map(() => 1));
  });

  it('answers a missing key with nothing, alone and among others, also when it is asked twice', async () => {
    await onStore(async (store) => {
      await store.create('subject', 'a', ROWS.subject);
      expect(await store.get('subject', 'none')).toBeUndefined();
      const keys = ['none', 'a', 'a', 'none'].map((key) => ({ entity: 'subject' as const, key }));
      expect((await store.getMany(keys)).map((row) => row?.key)).toEqual([undefined, 'a', 'a', undefined]);
      expect(await store.getMany([])).toEqual([]);
    });
  });

  it('reads any number of rows in batches of what the platform takes', async () => {
    const found = await onStore(async (store) => {
      const keys = Array.from({ length: 60 }, (_, i) => `k${i}`);
      for (const key of keys) await store.create('subject', key, ROWS.subject);
      return store.getMany(keys.map((key) => ({ entity: 'subject', key })));
    });
    expect(found.map((row) => row?.key)).toEqual(Array.from({ length: 60 }, (_, i) => `k${i}`));
  });

  it('lets the platform drop a sighting after a year, and nothing else', async () => {
    await onStore(async (store) => {
      await store.create('watch', '1', ROWS.watch);
      await store.transact([
        { put: 'watch', key: '1', row: ROWS.watch, rev: 1 },
        { put: 'sighting', key: 'seen', row: ROWS.sighting, rev: 0 },
      ]);
    });
    const expiry = (entity: string, key: string) =>
      app.asEngine(async () => {
        const { kvs, MetadataField } = await import('@forge/kvs');
        const found = await kvs.entity(entity).get(key, { metadataFields: [MetadataField.EXPIRE_TIME] });
        return found?.expireTime;
      });
    expect(Date.parse(String(await expiry('sighting', 'seen')))).toBe(app.site.clock.now() + 365 * DAY);
    expect(await expiry('watch', '1')).toBeUndefined();
  });

  it('lets exactly one of two creators be first', async () => {
    const heard = await onStore((store) =>
      Promise.all(
        [1, 2, 3].map((count) => store.create('subject', 'x', { openId: null, lastId: null, count })),
      ),
    );
    expect([...heard].sort()).toEqual(['created', 'exists', 'exists']);
  });

  it('writes all or nothing under the revision that was read', async () => {
    await onStore(async (store) => {
      await store.create('subject', 's', { openId: null, lastId: null, count: 0 });
      const writes = [
        { put: 'subject', key: 's', row: { openId: '1-1', lastId: null, count: 1 }, rev: 1 },
        { put: 'agenda', key: 'escalation:1-1', row: ROWS.agenda, rev: 0 },
      ] as const;
      expect(await store.transact(writes)).toBe('applied');
      expect(await store.transact(writes)).toBe('conflict');
      expect(await store.get('subject', 's')).toMatchObject({ rev: 2, row: { count: 1 } });
    });
  });

  it('leaves everything as it was when one of the guarded rows has changed', async () => {
    await onStore(async (store) => {
      await store.create('subject', 's', { openId: null, lastId: null, count: 0 });
      await store.create('duty', 'd', ROWS.duty);
      const outcome = await store.transact([
        { put: 'subject', key: 's', row: { openId: '1-1', lastId: null, count: 1 }, rev: 1 },
        { put: 'duty', key: 'd', row: { ...ROWS.duty, state: 'done' }, rev: 7 },
        { put: 'link', key: 'l', row: ROWS.link, rev: 0 },
      ]);
      expect(outcome).toBe('conflict');
      expect(await store.get('subject', 's')).toMatchObject({ rev: 1 });
      expect(await store.get('link', 'l')).toBeUndefined();
    });
  });

  it('removes rows in the same transaction', async () => {
    await onStore(async (store) => {
      await store.create('subject', 's', ROWS.subject);
      await store.transact([
        { put: 'subject', key: 's', row: ROWS.subject, rev: 1 },
        { put: 'agenda', key: 'a', row: ROWS.agenda, rev: 0 },
      ]);
      await store.transact([
        { put: 'subject', key: 's', row: ROWS.subject, rev: 2 },
        { remove: 'agenda', key: 'a' },
      ]);
      expect(await store.get('agenda', 'a')).toBeUndefined();
    });
  });

  it.each([
    ['no guarded first write', [{ put: 'link', key: 'l', row: ROWS.link, rev: 0 }], 'must be guarded'],
    ['nothing in it', [], 'must be guarded'],
    [
      'a row twice',
      [
        { put: 'link', key: 'l', row: ROWS.link, rev: 1 },
        { remove: 'link', key: 'l' },
      ],
      'names a row twice',
    ],
    [
      'more than 25 writes',
      Array.from({ length: 26 }, (_, i) => ({ put: 'link', key: `l${i}`, row: ROWS.link, rev: 1 }) as const),
      'holds 25 writes',
    ],
  ] as const)('refuses a transaction with %s as a defect', async (_what, writes, message) => {
    await expect(onStore((store) => store.transact(writes))).rejects.toThrow(message);
  });

  it('notes books of the engine, the last writer winning', async () => {
    const found = await onStore(async (store) => {
      await store.note('heartbeat', { ...ROWS.job, at: 1 });
      await store.note('heartbeat', { ...ROWS.job, at: 2 });
      return store.get('job', 'heartbeat');
    });
    expect(found?.row.at).toBe(2);
  });
});

describe('a query', () => {
  const duties = async (store: KvsStore, holders: readonly string[]) => {
    for (const [index, holder] of holders.entries()) {
      await store.create('duty', `d${index}`, { ...ROWS.duty, holder, dueAt: index * 10 });
    }
  };

  it('finds the rows of one partition within bounds, both included, in either order', async () => {
    const [up, down] = await onStore(async (store) => {
      await duties(store, ['ada', 'ada', 'ben', 'ada', 'ada']);
      const query = { index: 'by-holder', partition: ['ada', 'open'], from: 10, to: 40, limit: 10 };
      return [await store.query('duty', query), await store.query('duty', { ...query, order: 'descending' })];
    });
    expect(up.rows.map(({ key }) => key)).toEqual(['d1', 'd3', 'd4']);
    expect(down.rows.map(({ key }) => key)).toEqual(['d4', 'd3', 'd1']);
  });

  it('goes on page by page to the end', async () => {
    const keys = await onStore(async (store) => {
      await duties(
        store,
        Array.from({ length: 7 }, () => 'ada'),
      );
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { index: 'by-holder', partition: ['ada', 'open'], limit: 3 };
        const page = await store.query('duty', cursor === undefined ? query : { ...query, cursor });
        found.push(...page.rows.map(({ key }) => key));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return found;
    });
    expect(keys).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  });

  it('of an index without a partition sees all rows', async () => {
    const found = await onStore(async (store) => {
      await store.create('agenda', 'b', { ...ROWS.agenda, dueAt: 2 });
      await store.create('agenda', 'a', { ...ROWS.agenda, dueAt: 1 });
      return store.query('agenda', { index: 'by-due', partition: [], to: 5, limit: 100 });
    });
    expect(found.rows.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('is not stopped by a broken row: the others come, the broken one is named in the log', async () => {
    await onStore((store) => store.create('agenda', 'good', { ...ROWS.agenda, dueAt: 2 }));
    await plant('agenda', 'bad', { dueAt: 1, rev: 1, v: 1, data: { type: 'escalation', id: 5 } });
    await plant('agenda', 'newer', { dueAt: 3, rev: 1, v: 9, data: {} });
    const page = await onStore((store) =>
      store.query('agenda', { index: 'by-due', partition: [], limit: 10 }),
    );
    expect(page.rows.map(({ key }) => key)).toEqual(['good']);
    expect(page.broken.map(({ key, code }) => [key, code])).toEqual([
      ['bad', 'broken'],
      ['newer', 'newer-version'],
    ]);
    expect(errors.join('\n')).toContain('data.id');
  });

  it('by key of a broken row throws: nothing may be concluded from it', async () => {
    await plant('subject', 'bad', { openId: 'none', count: 0, rev: 1, v: 1, data: { count: 'many' } });
    await expect(onStore((store) => store.get('subject', 'bad'))).rejects.toThrow('data.count');
  });
});

describe('a storage that fails', () => {
  it('is said to be unavailable, for reads and writes alike', async () => {
    app.site.faults.storageDownUntil = app.site.clock.now() + 60_000;
    const attempts = [
      (store: KvsStore) => store.get('subject', 's'),
      (store: KvsStore) => store.getMany([{ entity: 'subject', key: 's' }]),
      (store: KvsStore) => store.query('agenda', { index: 'by-due', partition: [], limit: 1 }),
      (store: KvsStore) => store.create('subject', 's', ROWS.subject),
      (store: KvsStore) => store.transact([{ put: 'subject', key: 's', row: ROWS.subject, rev: 1 }]),
      (store: KvsStore) => store.note('heartbeat', ROWS.job),
    ];
    for (const attempt of attempts) {
      await expect(onStore<unknown>(attempt)).rejects.toBeInstanceOf(StorageUnavailable);
    }
  });

  it('leaves open whether a write whose answer was lost has happened', async () => {
    await onStore((store) => store.create('subject', 's', { ...ROWS.subject, count: 0 }));
    app.site.faults.lostStorageAnswers = 1;
    const write = { put: 'subject', key: 's', row: { ...ROWS.subject, count: 1 }, rev: 1 } as const;
    await expect(onStore((store) => store.transact([write]))).rejects.toBeInstanceOf(StorageUnavailable);
    app.site.faults.lostStorageAnswers = 0;
    const outcome = await onStore((store) => store.transact([write]));
    expect(outcome).toBe('conflict');
  });

  it('passes on what it refuses for good: an unknown index is a defect, not an outage', async () => {
    const query = { index: 'by-nothing', partition: [], limit: 1 };
    await expect(onStore((store) => store.query('agenda', query))).rejects.not.toBeInstanceOf(
      StorageUnavailable,
    );
  });
});
