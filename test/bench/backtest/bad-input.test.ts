import { describe, expect, it } from '@jest/globals';
import { readBacktestOptions } from '../../../bench/backtest/backtest-options';
import { CriteriaError, readCriteriaFile } from '../../../bench/backtest/read-criteria-file';
import { outcomesBeside, readOutcomes } from '../../../bench/backtest/read-outcomes';
import { LogError } from '../../../sandbox/log/log-error';
import { aCriterion } from '../../domain/criteria/any-criterion';
import { asCsv, aRow, filesOfTheirOwn } from './an-incident-file';

const written = filesOfTheirOwn();
const HEADER = 'incident,openedAt,resolvedAt,closedAt,slaMet';

describe('a file of criteria', () => {
  const problemsOf = (content: string): readonly { readonly path: string }[] => {
    try {
      readCriteriaFile(written('criteria.json', content));
    } catch (error) {
      if (error instanceof CriteriaError) return error.problems;
      throw error;
    }
    return [];
  };

  it('is read when every criterion in it is sound', () => {
    const criterion = aCriterion();
    expect(readCriteriaFile(written('sound.json', JSON.stringify([criterion])))).toEqual([criterion]);
  });

  it('is refused with the path to each field that is wrong, of all its criteria at once', () => {
    const content = JSON.stringify([
      aCriterion({ when: { match: 'all', members: [{ fact: 'age', op: 'atLeast', minutes: -1 }] } }),
      { ...aCriterion(), mode: 'sometimes', capPerHour: 0 },
      aCriterion({ id: 'fine' }),
      aCriterion({ id: 'fine', starts: { playbookId: 'gone', severity: 'high', reasonCode: 'stuck' } }),
      aCriterion({
        id: 'lost',
        when: { match: 'any', members: [{ fact: 'age', op: 'atLeast', minutes: 5, calendarId: 'moon' }] },
      }),
    ]);
    expect(problemsOf(content).map(({ path }) => path)).toEqual([
      '[0].when.members[0].minutes',
      '[1].mode',
      '[1].capPerHour',
      '[3].id',
      '[3].starts.playbookId',
      '[4].when.members[0].calendarId',
    ]);
  });

  it.each(['', '{', '{}', '[]', '[null]'])('is refused as a whole when it holds %j', (content) => {
    expect(problemsOf(content)).toHaveLength(1);
  });

  it('that is not there is said to be missing', () => {
    expect(() => readCriteriaFile('no/such/file.json')).toThrow(/nothing was[\s\S]*ENOENT/);
  });
});

describe('a file of outcomes', () => {
  it('is found beside its history by its name', () => {
    const outcomes = written('desk-outcomes.csv', HEADER);
    expect(outcomesBeside(written('desk.csv', asCsv([aRow()])))).toBe(outcomes);
    expect(outcomesBeside(written('lonely.csv', asCsv([aRow()])))).toBeNull();
  });

  it('gives what became of each incident', async () => {
    const file = written(
      'o.csv',
      `${HEADER}\nI1,2016-03-01T08:00:00Z,2016-03-01T09:00:00Z,,false\nI2,,,,true\n`,
    );
    expect([...(await readOutcomes(file))]).toEqual([
      ['I1', { resolvedAt: Date.UTC(2016, 2, 1, 9), closedAt: null, slaMet: false }],
      ['I2', { resolvedAt: null, closedAt: null, slaMet: true }],
    ]);
  });

  it('is refused with every line and column that is wrong', async () => {
    const file = written('bad.csv', `${HEADER}\nI1,never,,,maybe\nI1,,,,true\nI2,,\n`);
    const error = await readOutcomes(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LogError);
    expect((error as LogError).faults.map(({ line, column }) => [line, column])).toEqual([
      [2, 'openedAt'],
      [2, 'slaMet'],
      [3, 'incident'],
      [4, '(whole line)'],
      [4, 'slaMet'],
    ]);
  });
});

describe('the arguments of a backtest', () => {
  it('are read with their days in UTC', () => {
    expect(readBacktestOptions(['--log', 'a.csv', '--from', '2016-03-28'])).toMatchObject({
      log: 'a.csv',
      from: Date.UTC(2016, 2, 28),
      to: null,
      criteria: null,
    });
  });

  it.each([
    [[], /history is needed/],
    [['--log'], /--log is not understood/],
    [['--log', 'a', '--log', 'b'], /--log is not understood/],
    [['--log', 'a', '--colour', 'red'], /--colour is not understood/],
    [['--log', 'a', '--from', '2016-02-30'], /2016-02-30 is no day/],
    [['--log', 'a', '--from', '2016-03-02', '--to', '2016-03-01'], /--to must lie after --from/],
  ])('that are not understood are answered with the usage: %j', (args, message) => {
    expect(() => readBacktestOptions(args)).toThrow(message);
    expect(() => readBacktestOptions(args)).toThrow(/Usage: npm run backtest/);
  });
});
