import { describe, expect, it } from '@jest/globals';
import { readManifest } from '../support/read-manifest';

const { entities } = readManifest().app.storage;

// The validator knows none of these; the platform refuses them at deploy time, or we lose rows.
describe.each(entities)('entity $name', ({ attributes, indexes }) => {
  it('has at most seven indexes, which is what the platform allows', () => {
    expect(indexes.length).toBeLessThanOrEqual(7);
    expect(new Set(indexes.map(({ name }) => name)).size).toBe(indexes.length);
  });

  it('sorts each index by exactly one attribute', () => {
    expect(indexes.filter(({ range }) => range.length !== 1)).toEqual([]);
  });

  it('indexes only attributes that it has and that can be compared', () => {
    const comparable = new Set(['string', 'integer', 'float', 'boolean']);
    const wrong = indexes.flatMap(({ name, partition, range }) =>
      [...partition, ...range]
        .filter((attribute) => !comparable.has(attributes[attribute]?.type ?? 'missing'))
        .map((attribute) => `${name}: ${attribute}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps instants as floats: milliseconds do not fit 32 bits', () => {
    const instants = Object.entries(attributes).filter(([name]) => name === 'at' || /At$/u.test(name));
    expect(instants.filter(([, { type }]) => type !== 'float')).toEqual([]);
  });

  it('carries the revision, the version of its shape, and its data', () => {
    expect(attributes).toMatchObject({
      rev: { type: 'integer' },
      v: { type: 'integer' },
      data: { type: 'any' },
    });
  });
});
