import { describe, expect, it } from '@jest/globals';
import { readServeOptions } from '../../../../sandbox/web/server/serve-options';

const problems = (...args: string[]): string[] => {
  const read = readServeOptions(args);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path} ${message}`);
};

describe('the command line of the sandbox', () => {
  it('serves the demo site on port 3000 when nothing is asked for', () => {
    expect(readServeOptions([])).toMatchObject({
      ok: true,
      value: { port: 3000, seed: 1, faults: {}, isWatching: false },
    });
  });

  it('takes values after a space or an equals sign', () => {
    const read = readServeOptions([
      '--port',
      '0',
      '--log=history.csv',
      '--from=2016-03-14',
      '--faults={"droppedEvents":0.05}',
      '--watch',
    ]);
    expect(read).toMatchObject({
      ok: true,
      value: {
        port: 0,
        logFile: 'history.csv',
        fromDay: '2016-03-14',
        faults: { droppedEvents: 0.05 },
        isWatching: true,
      },
    });
  });

  it('tells everything that is wrong at once', () => {
    expect(problems('--port', 'many', '--log', 'x.csv', '--faults', '[1]', '--sped', '--seed')).toHaveLength(
      5,
    );
  });

  it.each(['2016-02-30', '14.03.2016', '2016-3-14'])('refuses %s as a day', (day) => {
    expect(problems('--log', 'x.csv', '--from', day)).toEqual([
      `--from is a day such as 2016-03-14, not ${day}.`,
    ]);
  });
});
