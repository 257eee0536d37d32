import { describe, expect, it } from '@jest/globals';
import { isPersonPath, leafWords, pathWords } from '../../../static/settings/history/change-words';

const texts = { yes: 'yes', no: 'no', nothing: 'nothing' };

describe('a change in words', () => {
  it.each([
    ['name', 'name'],
    ['acknowledgedFor.minutes', 'acknowledged for › minutes'],
    ['levels[Team lead].delay.minutes', 'levels › Team lead › delay › minutes'],
    ['providers[Acme Corp. (EU)].contacts[1].name', 'providers › Acme Corp. (EU) › contacts › 1 › name'],
    ['levels (order)', 'levels (order)'],
  ])('calls the place %s by %s', (path, words) => {
    expect(pathWords(path)).toBe(words);
  });

  it.each([
    [undefined, 'nothing'],
    [null, 'nothing'],
    ['', 'nothing'],
    [true, 'yes'],
    [false, 'no'],
    [15, '15'],
    ['Desk', '“Desk”'],
  ])('tells the value %j as %s', (value, words) => {
    expect(leafWords(value, texts)).toBe(words);
  });

  it.each([
    ['ownerId', true],
    ['levels[First].people[1].accountId', true],
    ['teams[Network].lead', true],
    ['leadTimeMinutes', false],
    ['name', false],
  ])('knows whether %s holds a person', (path, is) => {
    expect(isPersonPath(path)).toBe(is);
  });

  it('cuts what is long', () => {
    expect(leafWords('x'.repeat(5_000), texts).length).toBeLessThan(400);
  });
});
