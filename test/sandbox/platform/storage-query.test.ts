import { describe, expect, test } from '@jest/globals';
import kvs, { Filter, FilterConditions, Sort, WhereConditions } from '@forge/kvs';
import { platformSite, type PlatformSite } from './platform-site';

interface Step {
  readonly owner: string;
  readonly state: string;
  readonly dueAt: number;
  readonly done?: boolean;
}

const step = (dueAt: number, owner = 'ann', state = 'open'): Step => ({ owner, state, dueAt });
const steps = () => kvs.entity<Step>('step').query();
const ofAnn = () => steps().index('by-owner', { partition: ['ann', 'open'] });

async function filled(rows: Record<string, Step>): Promise<PlatformSite> {
  const at = await platformSite();
  await at.inApp(async () => {
    for (const [key, row] of Object.entries(rows)) await kvs.entity('step').set(key, row);
  });
  return at;
}

const keys = (page: { results: { key: string }[] }): string[] => page.results.map(({ key }) => key);

describe('a query', () => {
  test('reads one partition in the order of its range, and rows of equal range by key', async () => {
    const { inApp } = await filled({
      c: step(3),
      b2: step(2),
      b1: step(2),
      a: step(1),
      other: step(1, 'bob'),
      closed: step(1, 'ann', 'done'),
    });
    expect(keys(await inApp(() => ofAnn().getMany()))).toEqual(['a', 'b1', 'b2', 'c']);
    expect(keys(await inApp(() => ofAnn().sort(Sort.DESC).getMany()))).toEqual(['c', 'b2', 'b1', 'a']);
  });

  test.each([
    ['equalTo', WhereConditions.equalTo(2), ['b']],
    ['between', WhereConditions.between(2, 3), ['b', 'c']],
    ['greaterThan', WhereConditions.greaterThan(2), ['c', 'd']],
    ['greaterThanEqualTo', WhereConditions.greaterThanEqualTo(2), ['b', 'c', 'd']],
    ['lessThan', WhereConditions.lessThan(2), ['a']],
    ['lessThanEqualTo', WhereConditions.lessThanEqualTo(2), ['a', 'b']],
  ] as const)('narrows the range by %s', async (_name, condition, expected) => {
    const { inApp } = await filled({ a: step(1), b: step(2), c: step(3), d: step(4) });
    expect(keys(await inApp(() => ofAnn().where(condition).getMany()))).toEqual(expected);
  });

  test('pages by cursor in both directions without losing or repeating a row', async () => {
    const rows = Object.fromEntries(
      Array.from({ length: 25 }, (_, n) => [`k${String(n).padStart(2, '0')}`, step(n % 4)]),
    );
    const { inApp } = await filled(rows);
    for (const sort of [Sort.ASC, Sort.DESC]) {
      const pages = await inApp(async () => {
        const seen: string[][] = [];
        let cursor: string | undefined;
        do {
          const query = ofAnn().sort(sort).limit(7);
          const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
          seen.push(keys(page));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        return seen;
      });
      expect(pages.map(({ length }) => length)).toEqual([7, 7, 7, 4]);
      expect(new Set(pages.flat()).size).toBe(25);
    }
  });

  test('gives ten rows when nothing is said and refuses more than a hundred', async () => {
    const { inApp } = await filled(
      Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`k${n}`, step(n)])),
    );
    const page = await inApp(() => ofAnn().getMany());
    expect([page.results.length, typeof page.nextCursor]).toEqual([10, 'string']);
    await expect(inApp(() => ofAnn().limit(101).getMany())).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });

  test('filters after the page was read, so that a page may be empty and have a cursor', async () => {
    const { inApp } = await filled({ a: step(1), b: step(2), c: { ...step(3), done: true } });
    const done = () => new Filter<Step>().and('done', FilterConditions.equalTo(true));
    const first = await inApp(() => ofAnn().filters(done()).limit(2).getMany());
    expect([first.results, typeof first.nextCursor]).toEqual([[], 'string']);
    const second = await inApp(() =>
      ofAnn().filters(done()).limit(2).cursor(String(first.nextCursor)).getMany(),
    );
    expect([keys(second), second.nextCursor]).toEqual([['c'], undefined]);
  });

  test('leaves out rows that lack an attribute of the index', async () => {
    const { inApp } = await filled({ a: step(1) });
    await inApp(() => kvs.entity('step').set('b', { owner: 'ann', state: 'open' }));
    expect(keys(await inApp(() => ofAnn().getMany()))).toEqual(['a']);
    expect(keys(await inApp(() => steps().index('by-key').getMany()))).toEqual(['a', 'b']);
  });

  test('follows a row that moves to another partition or goes', async () => {
    const { inApp } = await filled({ a: step(1), b: step(2) });
    await inApp(async () => {
      await kvs.entity('step').set('a', step(1, 'bob'));
      await kvs.entity('step').delete('b');
    });
    expect(keys(await inApp(() => ofAnn().getMany()))).toEqual([]);
    expect(keys(await inApp(() => steps().index('dueAt').getMany()))).toEqual(['a']);
  });

  test('finds plain keys by their beginning', async () => {
    const { inApp } = await platformSite();
    const found = await inApp(async () => {
      for (const key of ['b:1', 'a:1', 'a:2', 'a', 'aa']) await kvs.set(key, key);
      return kvs.query().where('key', WhereConditions.beginsWith('a:')).getMany();
    });
    expect(keys(found)).toEqual(['a:1', 'a:2']);
  });

  test('lags behind on request while a get by key does not', async () => {
    const { site, inApp } = await filled({ a: step(1), b: step(2) });
    await site.advance(10_000);
    site.faults.staleQueriesMs = 5000;
    await inApp(async () => {
      await kvs.entity('step').set('a', step(9));
      await kvs.entity('step').delete('b');
      await kvs.entity('step').set('c', step(3));
    });
    const see = () =>
      inApp(
        async () =>
          [
            await ofAnn().getMany(),
            await kvs.entity<Step>('step').get('a'),
            await kvs.entity('step').get('b'),
          ] as const,
      );
    const [stale, a, b] = await see();
    expect(stale.results.map(({ key, value }) => [key, value.dueAt])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect([a?.dueAt, b]).toEqual([9, undefined]);
    await site.advance(5000);
    expect(keys((await see())[0])).toEqual(['c', 'a']);
  });

  test.each<[string, string, string, () => Promise<unknown>]>([
    ['an undeclared index', 'INVALID_INDEX', 'by-colour', () => steps().index('by-colour').getMany()],
    [
      'half a partition',
      'INVALID_QUERY',
      '[owner, state]',
      () =>
        steps()
          .index('by-owner', { partition: ['ann'] })
          .getMany(),
    ],
    ['no partition', 'INVALID_QUERY', '[owner, state]', () => steps().index('by-owner').getMany()],
    [
      'a partition of the wrong type',
      'INVALID_QUERY',
      'owner',
      () =>
        steps()
          .index('by-owner', { partition: [1, 'open'] })
          .getMany(),
    ],
    [
      'a range of the wrong type',
      'INVALID_QUERY',
      'dueAt',
      () => ofAnn().where(WhereConditions.equalTo('soon')).getMany(),
    ],
    [
      'an undeclared attribute',
      'INVALID_QUERY',
      'colour',
      () =>
        ofAnn()
          .filters(new Filter<{ colour: string } & Step>().and('colour', FilterConditions.exists()))
          .getMany(),
    ],
    ['a foreign cursor', 'INVALID_CURSOR', 'cursor', () => ofAnn().cursor('bm9uc2Vuc2U').getMany()],
  ])('is refused with %s', async (_with, code, text, work) => {
    const { inApp } = await filled({ a: step(1) });
    await expect(inApp(work)).rejects.toMatchObject({ code, message: expect.stringContaining(text) });
  });
});
