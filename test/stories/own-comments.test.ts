import { expect, it } from '@jest/globals';
import { aCrowd, markersOn } from '../support/crowd';

it('what the app writes on work items sets nothing off: neither events of its own nor a second round of telling', async () => {
  const { story, all } = await aCrowd(6);
  await story.minutes(45);
  const events = story.site.counters.events;
  const before = { delivered: events.delivered, markers: all.map(({ key }) => markersOn(story, key)) };
  expect(before.markers.flat().length).toBeGreaterThan(6);
  await story.minutes(12);
  // The reconcile sees that the work items changed and looks at them; nothing follows from that.
  expect(events.delivered).toBe(before.delivered);
  const after = all.map(({ key }) => markersOn(story, key));
  expect(after.flat().length).toBe(new Set(after.flat()).size);
  const repeated = after.map((ids, index) => ids.filter((id) => !before.markers[index]?.includes(id)));
  expect(repeated.flat().filter((id) => !id.includes(':again:'))).toEqual([]);
});
