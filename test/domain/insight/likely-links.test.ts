import { describe, expect, it } from '@jest/globals';
import { likelyLinks, type SharedSighting } from '../../../src/domain/insight/likely-links';
import { HOUR } from '../../../src/domain/time';

const subject = { issueId: '1', createdAt: 100 * HOUR };
const seen = (issueId: string, dim: SharedSighting['dim'], hoursApart = 0): SharedSighting => ({
  issueId,
  dim,
  at: subject.createdAt + hoursApart * HOUR,
});
const proposed = (sightings: readonly SharedSighting[], linked: readonly string[] = []) =>
  likelyLinks(subject, sightings, new Set(linked));

describe('likely links', () => {
  it.each([
    ['a shared service', [seen('2', 'service')], 3],
    ['a shared component', [seen('2', 'component')], 2],
    ['service and customer', [seen('2', 'service'), seen('2', 'customer')], 4],
    ['two values of one dimension, once', [seen('2', 'service'), seen('2', 'service')], 3],
    ['a service two days apart, halved', [seen('2', 'service', -48)], 1.5],
    ['exactly a day apart, whole', [seen('2', 'component', 24)], 2],
  ])('have points for %s', (_what, sightings, score) => {
    expect(proposed(sightings)).toMatchObject([{ issueId: '2', score }]);
  });

  it.each([
    ['the customer alone', [seen('2', 'customer')], []],
    ['a component two days apart', [seen('2', 'component', 48)], []],
    ['anything more than three days apart', [seen('2', 'service', 73)], []],
    ['the subject itself', [seen('1', 'service')], []],
    ['what is linked already', [seen('2', 'service')], ['2']],
  ])('are not proposed for %s', (_what, sightings, linked) => {
    expect(proposed(sightings, linked)).toEqual([]);
  });

  it('are at most five, the most points first and then the newest', () => {
    const many = Array.from({ length: 8 }, (_, i) => seen(String(10 + i), 'component', i));
    const found = proposed([...many, seen('99', 'service')]);
    expect(found.map(({ issueId }) => issueId)).toEqual(['99', '17', '16', '15', '14']);
  });
});
