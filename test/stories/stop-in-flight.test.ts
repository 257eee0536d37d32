import { expect, it } from '@jest/globals';
import { MINUTE } from '../../src/domain/time';
import { aCrowd, levelsToldOn } from '../support/crowd';

it('an acknowledgement while the next step is on its way is honoured: the message is not sent, and the journal says why', async () => {
  const { story, all } = await aCrowd(1);
  const [one] = all;
  if (!one) throw new Error('nobody was escalated');
  const { escalationId, key } = one;
  const journal = async (): Promise<readonly string[]> => {
    const { entries } = await story.ask('priya', 'journal.page', { escalationId, cursor: null });
    return entries.flatMap(({ lines }) => lines.map(({ code }) => code));
  };
  await story.minutes(31);
  expect(levelsToldOn(story, key)).toHaveLength(1);

  // The reminder is decided at its time; the message that carries it out is held up on its way.
  await story.minutes(28);
  story.site.faults.messageDelayMs = 4 * MINUTE;
  story.site.faults.ticksStoppedUntil = story.site.clock.now() + 6 * MINUTE;
  await story.minutes(2);
  expect(await journal()).toContain('level-repeated');
  expect(levelsToldOn(story, key)).toHaveLength(1);

  await story.ask('lena', 'level.acknowledge', { escalationId });
  story.site.faults.messageDelayMs = 0;
  await story.minutes(20);
  expect(levelsToldOn(story, key)).toHaveLength(1);
  expect(await journal()).toContain('effect-cancelled');
});
