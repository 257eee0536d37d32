import { expect, it } from '@jest/globals';
import { DAY } from '../../src/domain/time';
import { PlaybookWalk } from '../support/playbook-walk';

it('brings an unanswered customer to the service manager by rule, and watches the peace for a week', async () => {
  const walk = await PlaybookWalk.byRule('customer-unanswered', 'SUP-2');
  const started = await walk.record();
  expect(started).toMatchObject({ playbook: 'Unresolved complaint', origin: { kind: 'criterion' } });
  const { told, level } = await walk.acknowledge();
  expect(level).toBe('Service manager');
  expect(told).toEqual(['lena']);
  await walk.manageAndPlan();
  await walk.agree();
  expect((await walk.tellCustomer('We are sorry.')).join()).toContain('We are sorry.');
  const { monitoring } = await walk.satisfied();
  expect((monitoring?.until ?? 0) - walk.story.site.clock.now()).toBe(7 * DAY);
  const { review } = await walk.closeAndReview();
  expect(review?.outcome).toBe('avoidable');
});
