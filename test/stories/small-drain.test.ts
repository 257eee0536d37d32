import { expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/time';
import { SHARE_POINTS } from '../../src/app/points-ledger';
import { aCrowd, levelsToldOn, outage } from '../support/crowd';

it('a hundred overdue escalations are told within fifteen minutes, within the site’s share, and people get a digest instead of a hundred mails', async () => {
  const { story, all } = await aCrowd(100);
  await story.minutes(10);
  const hour = Math.ceil((story.site.clock.now() + 2 * HOUR) / HOUR) * HOUR;
  await outage(story, hour - story.site.clock.now(), () => Promise.resolve());
  const mails = story.site.jira.outbox().length;
  await story.site.advanceTo(hour + 15 * MINUTE);

  expect(all.filter(({ key }) => levelsToldOn(story, key).length !== 1)).toEqual([]);
  const points = story.site.jira.points().find((one) => one.hour === hour);
  expect(points?.points).toBeLessThan(SHARE_POINTS);
  const toLena = story.site.jira.outbox().slice(mails);
  expect(toLena.length).toBeLessThanOrEqual(4);
  const gaps = toLena.slice(1).map(({ at }, index) => at - (toLena[index]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5 * MINUTE);
  expect(story.site.log.filter(({ text }) => text.includes('429'))).toEqual([]);
});
