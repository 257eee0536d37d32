import { expect, it } from '@jest/globals';
import { FIELD } from '../../sandbox/jira/fields/field-ids';
import { SERVER_OUTAGE } from '../../src/domain/policy/shipped-playbooks';
import { PlaybookWalk } from '../support/playbook-walk';

it('takes a server outage to the infrastructure team at once, and gives the work item back as it was', async () => {
  const walk = await PlaybookWalk.byClick(SERVER_OUTAGE, 'SUP-1');
  const during = await walk.fields();
  expect(during[FIELD.team]).toMatchObject({ value: 'Infrastructure' });
  expect(during['labels']).toEqual(expect.arrayContaining(['server-outage']));
  const { told, level } = await walk.acknowledge();
  expect(level).toBe('Infrastructure team');
  expect(told).toEqual(expect.arrayContaining(['marco', 'ada']));
  await walk.manageAndPlan();
  const agreed = await walk.agree();
  expect(agreed.stage).toBe('acting');
  expect((await walk.tellCustomer('The server is back.')).join()).toContain('The server is back.');
  expect((await walk.satisfied()).stage).toBe('monitoring');
  const { review, steps } = await walk.closeAndReview();
  expect(review).toMatchObject({ outcome: 'avoidable', completedBy: expect.any(String) });
  expect(steps.filter(({ state }) => state === 'missing')).toEqual([]);
  const after = await walk.fields();
  expect(after[FIELD.team]).toMatchObject({ value: 'Applications' });
  expect(after['labels']).not.toEqual(expect.arrayContaining(['server-outage']));
});
