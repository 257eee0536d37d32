import { describe, expect, test } from '@jest/globals';
import kvs, { MetadataField } from '@forge/kvs';
import { platformSite, START } from './platform-site';

const HOUR = 3_600_000;

describe('stored rows', () => {
  test('are read back as they were written, and a missing key is undefined', async () => {
    const { inApp } = await platformSite();
    const read = await inApp(async () => {
      await kvs.set('a', { list: [1, 'zwei', null], on: false });
      await kvs.delete('b');
      return [await kvs.get('a'), await kvs.get('b')];
    });
    expect(read).toEqual([{ list: [1, 'zwei', null], on: false }, undefined]);
  });

  test('keep plain keys, secrets and each entity apart', async () => {
    const { inApp } = await platformSite();
    const read = await inApp(async () => {
      await kvs.set('k', 'plain');
      await kvs.setSecret('k', 'secret');
      await kvs.entity('step').set('k', { owner: 'ann' });
      await kvs.delete('k');
      return [
        await kvs.get('k'),
        await kvs.getSecret('k'),
        await kvs.entity('step').get('k'),
        await kvs.entity('note').get('k'),
      ];
    });
    expect(read).toEqual([undefined, 'secret', { owner: 'ann' }, undefined]);
  });

  test('carry when they were created, changed and expire', async () => {
    const { site, inApp } = await platformSite();
    await inApp(() => kvs.set('k', 1));
    await site.advance(HOUR);
    const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
    const row = await inApp(async () => {
      await kvs.set('k', 2, { keyPolicy: 'OVERRIDE', ttl: { value: 2, unit: 'HOURS' } });
      return kvs.get('k', { metadataFields });
    });
    expect(row).toEqual({
      key: 'k',
      value: 2,
      createdAt: START,
      updatedAt: START + HOUR,
      expireTime: new Date(START + 3 * HOUR).toISOString(),
    });
  });

  test('are claimed by one writer only under FAIL_IF_EXISTS', async () => {
    const { inApp } = await platformSite();
    const claim = () => kvs.entity('step').set('k', { owner: 'ann' }, { keyPolicy: 'FAIL_IF_EXISTS' });
    const results = await inApp(() => Promise.allSettled([claim(), claim(), claim()]));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(inApp(claim)).rejects.toMatchObject({
      code: 'KEY_CONFLICT',
      responseDetails: { status: 409 },
    });
  });

  test('are returned as they were before or are now when that is asked for', async () => {
    const { inApp } = await platformSite();
    const returned = await inApp(async () => {
      await kvs.set('k', 'old');
      const previous = await kvs.set('k', 'new', { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' });
      const latest = await kvs.set('k', 'newest', { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' });
      return [previous?.value, latest?.value];
    });
    expect(returned).toEqual(['old', 'newest']);
  });

  test('stay readable for up to 48 hours after they expired, then go', async () => {
    const { site, inApp } = await platformSite();
    await inApp(() => kvs.set('k', 1, { keyPolicy: 'OVERRIDE', ttl: { value: 1, unit: 'HOURS' } }));
    await site.advance(48 * HOUR);
    expect(await inApp(() => kvs.get('k'))).toBe(1);
    await site.advance(HOUR);
    expect(await inApp(() => kvs.get('k'))).toBeUndefined();
  });

  test('are written in batches key by key: what fails is reported, the rest is done', async () => {
    const { inApp } = await platformSite();
    const [set, got, rest] = await inApp(async () => [
      await kvs.batchSet<unknown>([
        { key: 'a', value: 1 },
        { key: 'b', value: { rev: 0.5 }, entityName: 'step' },
      ]),
      await kvs.batchGet([{ key: 'a' }, { key: 'b', entityName: 'step' }]),
      await kvs.batchDelete([{ key: 'a' }]),
    ]);
    expect(set).toMatchObject({
      successfulKeys: [{ key: 'a' }],
      failedKeys: [{ key: 'b', entityName: 'step', error: { code: 'INVALID_ENTITY_VALUE' } }],
    });
    expect(got).toMatchObject({
      successfulKeys: [{ key: 'a', value: 1 }],
      failedKeys: [{ key: 'b', error: { code: 'KEY_NOT_FOUND' } }],
    });
    expect(rest).toEqual({ successfulKeys: [{ key: 'a' }], failedKeys: [] });
  });

  test('are counted: reads, writes, bytes, by entity', async () => {
    const { site, inApp } = await platformSite();
    await inApp(async () => {
      await kvs.entity('note').set('k', { text: 'four' });
      await kvs.entity('note').get('k');
      await kvs
        .transact()
        .set('l', { text: 'x' }, { entityName: 'note' })
        .set('m', { text: 'y' }, { entityName: 'note' })
        .execute();
    });
    const { storage } = site.counters;
    expect({
      reads: storage.reads,
      writes: storage.writes,
      bytesRead: storage.bytesRead,
      bytesWritten: storage.bytesWritten,
    }).toEqual({
      reads: 1,
      writes: 2,
      bytesRead: 15,
      bytesWritten: 39,
    });
    expect(storage.bySpace['note']).toMatchObject({ gets: 1, rowsWritten: 3 });
  });

  test('survive an outage; a write whose answer is lost has happened', async () => {
    const { site, inApp } = await platformSite();
    await inApp(() => kvs.set('k', 1));
    site.faults.storageDownUntil = START + HOUR;
    await expect(inApp(() => kvs.get('k'))).rejects.toMatchObject({ responseDetails: { status: 500 } });
    await site.advance(HOUR);
    site.faults.lostStorageAnswers = 1;
    await expect(inApp(() => kvs.set('k', 2))).rejects.toMatchObject({ responseDetails: { status: 504 } });
    expect(await inApp(() => kvs.get('k'))).toBe(2);
  });
});
