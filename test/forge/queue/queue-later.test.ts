import { beforeEach, describe, expect, it } from '@jest/globals';
import { InsideApp } from '../inside-app';

let app: InsideApp;
beforeEach(async () => {
  app = await InsideApp.open();
});

const looks = (count: number, delaySeconds = 0) =>
  Array.from({ length: count }, (_, index) => ({ look: `watch:${index}`, delaySeconds }));

describe('looks to be taken soon', () => {
  it.each([
    [0, 0],
    [1, 1],
    [50, 1],
    [51, 2],
    [130, 3],
  ])('are pushed in batches of what the platform takes: %d in %d', async (events, pushes) => {
    await app.ports(({ later }) => later.push(looks(events)));
    expect(app.site.counters.queue).toMatchObject({ events, pushes });
  });

  it('never wait longer than the platform lets them', async () => {
    await app.ports(({ later }) => later.push([...looks(1, 5000), ...looks(1, -3), ...looks(1, 0.2)]));
    expect(app.site.counters.queue).toMatchObject({ events: 3 });
    expect(app.site.log.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('that the queue does not take are left to the sweep, with a line in the log', async () => {
    await app.ports(async ({ later }) => {
      for (let round = 0; round < 12; round += 1) await later.push(looks(50));
    });
    expect(app.site.log.some(({ text }) => text.startsWith('The queue did not take 50 looks'))).toBe(true);
  });
});
