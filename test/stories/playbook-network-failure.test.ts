import { expect, it } from '@jest/globals';
import { NETWORK_FAILURE } from '../../src/domain/policy/shipped-playbooks';
import { PlaybookWalk } from '../support/playbook-walk';

it('raises a network failure though the project has no team of that name, and says so', async () => {
  const walk = await PlaybookWalk.byClick(NETWORK_FAILURE, 'SUP-3');
  expect((await walk.fields())['priority']).toMatchObject({ name: 'Highest' });
  const { level } = await walk.acknowledge();
  expect(level).toBe('Network team');
  const planned = await walk.manageAndPlan();
  expect(planned.promises.map(({ audience }) => audience)).toContain('provider');
  await walk.agree();
  expect((await walk.tellCustomer('The line is up.')).join()).toContain('The line is up.');
  await walk.satisfied();
  const { review } = await walk.closeAndReview();
  expect(review?.outcome).toBe('avoidable');
  expect(await walk.journal()).toContain('starting-skipped');
  expect((await walk.fields())['priority']).toMatchObject({ name: 'Medium' });
});
