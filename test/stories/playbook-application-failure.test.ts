import { expect, it } from '@jest/globals';
import { APPLICATION_FAILURE } from '../../src/domain/policy/shipped-playbooks';
import { PlaybookWalk } from '../support/playbook-walk';

it('gives the team of a failing application a quarter of an hour before its people are told', async () => {
  const walk = await PlaybookWalk.byClick(APPLICATION_FAILURE, 'SUP-1', 'ada');
  expect((await walk.record()).levels[0]?.state).toBe('ahead');
  const { told, level } = await walk.acknowledge();
  expect(level).toBe('Application team');
  expect(told).toEqual(['ada', 'lena']);
  const { wanted } = await walk.story.ask('ada', 'people.view', { issueId: walk.story.issueId('SUP-1') });
  expect(wanted).toEqual(['incident-owner', 'problem-owner', 'subject-expert']);
  await walk.manageAndPlan();
  await walk.agree();
  expect((await walk.tellCustomer('A fix is on its way.')).join()).toContain('A fix is on its way.');
  await walk.satisfied();
  const { review } = await walk.closeAndReview();
  expect(review?.outcome).toBe('avoidable');
});
