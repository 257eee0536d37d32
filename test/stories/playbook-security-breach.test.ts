import { expect, it } from '@jest/globals';
import { RESTRICTED_LEVEL } from '../../sandbox/jira/seed/projects';
import { SECURITY_BREACH } from '../../src/domain/policy/shipped-playbooks';
import { PlaybookWalk } from '../support/playbook-walk';

const TOO_EARLY = 'The customer is told after the plan is agreed.';

it('keeps a breach among those who lead, and the customer waits for the plan that management agrees', async () => {
  const walk = await PlaybookWalk.byClick(SECURITY_BREACH, 'SUP-1');
  expect((await walk.record()).security).toMatchObject({ state: 'waits', losing: expect.any(Array) });
  await walk.story.ask('lena', 'security.decide', {
    escalationId: walk.escalationId,
    choice: 'set',
    words: 'Head of operations is told by phone.',
  });
  await walk.story.settle();
  expect((await walk.fields())['security']).toMatchObject({ id: RESTRICTED_LEVEL });
  const { told } = await walk.acknowledge();
  expect(told).toEqual(['lena']);
  const planned = await walk.manageAndPlan();
  expect(planned.promises.map(({ audience }) => audience)).toEqual(['management', 'executives']);
  expect((await walk.view()).may).not.toContain('update-customer');
  expect(await walk.tellTooEarly('We had a breach.')).toEqual([TOO_EARLY]);
  const agreed = await walk.agree();
  expect(agreed.promises.map(({ audience }) => audience)).toContain('customer');
  // The level keeps the work item from the customer too: what is public there is for whoever may see it.
  expect((await walk.tellCustomer('Your data was not read.', 'marco')).join()).toContain(
    'Your data was not read.',
  );
  await walk.satisfied();
  const { review } = await walk.closeAndReview();
  expect(review?.outcome).toBe('avoidable');
});
