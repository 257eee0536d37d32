import { describe, expect, it } from '@jest/globals';
import { sinceOf } from '../../../../static/center/brief/since-choice';
import { DAY } from '../../../../src/domain/time';

const NOW = Date.UTC(2026, 2, 31, 12);
const beginOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

describe('since when a brief tells what changed', () => {
  it.each([
    ['each last brief of its own', 'last', '', null],
    ['a day back', 'day', '', NOW - DAY],
    ['a week back', 'week', '', NOW - 7 * DAY],
    ['the begin of a chosen day', 'own', '2026-03-28', Date.UTC(2026, 2, 28)],
    ['each last brief while no day is chosen', 'own', '', null],
    ['each last brief while a year is still typed', 'own', '0002-03-28', null],
  ] as const)('%s', (_what, choice, day, since) => expect(sinceOf(choice, day, NOW, beginOf)).toBe(since));
});
