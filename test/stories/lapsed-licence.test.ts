import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { PROJECT } from '../../sandbox/jira/seed/projects';
import { aCrowd, levelsToldOn, type Escalated } from '../support/crowd';
import { deadLetters, errorsLogged, headOf, journalOf, saidSoFar } from '../support/shelving';
import type { StorySite } from '../support/story-site';

const { priya } = PEOPLE;
const REFUSAL = { ok: false, problem: { code: 'licence-lapsed' } };
let story: StorySite;
let all: readonly Escalated[];
let first: Escalated;
/** Since when each of them stands still. */
let before: readonly number[];
let said: number;

/** A minute after the start the licence lapses; half an hour passes. */
beforeAll(async () => {
  ({ story, all } = await aCrowd(3));
  const [one] = all;
  if (!one) throw new Error('the crowd is empty');
  first = one;
  await story.minutes(1);
  story.site.license.active = false;
  await story.minutes(5);
  before = all.map(({ escalationId }) => headOf(story, escalationId).frozen?.since ?? 0);
  said = saidSoFar(story);
  await story.minutes(30);
});

describe('while the licence has lapsed', () => {
  it('every record stands still, and nobody is told of anything', () => {
    for (const { escalationId } of all) {
      expect(headOf(story, escalationId).frozen).not.toBeNull();
      expect(journalOf(story, escalationId).at(-1)).toBe('licence-lapsed');
    }
    expect(saidSoFar(story)).toBe(said);
  });

  it('what is recorded is read and taken out, and every act is refused by its code', async () => {
    const view = await story.view('priya', first.key);
    expect(view).toMatchObject({ record: { id: first.escalationId }, may: [], switchedOn: false });
    const act = { escalationId: first.escalationId, severity: 'high', words: 'x' } as const;
    expect(await story.call('priya', 'severity.change', act)).toMatchObject(REFUSAL);
    const admin = story.site.as(priya.accountId);
    const settings = (call: string, payload: object) => admin.invoke('escalation-settings', call, payload);
    const project = { projectId: PROJECT.support };
    expect(await settings('settings.view', project)).toMatchObject({ ok: true });
    const removal = { ...project, generation: 1, kind: 'ladder', policyId: 'x' };
    expect(await settings('policy.remove', removal)).toMatchObject(REFUSAL);
    // Whoever wants what is kept removed switches the project off before; that is neither an act nor a message.
    for (const on of [false, true])
      expect(await settings('project.switch', { ...project, on })).toMatchObject({ ok: true });
    const site = story.site.as(PEOPLE.jonas.accountId);
    const exported = await site.invoke('escalation-site', 'site.export', { only: null });
    expect(exported).toMatchObject({ ok: true });
    const health = await site.invoke('escalation-site', 'engine.health', {});
    expect(health).toMatchObject({ value: { verdict: 'resting', reasons: ['licence-lapsed'] } });
  });

  it('a rule acts on nothing, and a customer reads of no promise', async () => {
    const rule = story.site.as(priya.accountId);
    const inputs = { issueKey: first.key, requestKey: 'r1' };
    const answer = await rule.runAction('acknowledge-escalation', inputs);
    expect(JSON.stringify(answer)).toContain('licence');
    const uma = story.site.as(PEOPLE.uma.accountId, { accountType: 'customer' });
    const seen = await uma.invoke('escalation-portal', 'portal.view', { requestKey: first.key });
    expect(seen).toMatchObject({ ok: true, value: { on: false, escalation: null } });
    const asked = await uma.invoke('escalation-portal', 'portal.ask', { requestKey: first.key, words: '?' });
    expect(asked).toMatchObject(REFUSAL);
  });

  it('goes on where each record stood once it is renewed, without a burst', async () => {
    story.site.license.active = true;
    await story.minutes(5);
    expect(saidSoFar(story)).toBe(said);
    for (const { escalationId } of all) expect(headOf(story, escalationId).frozen).toBeNull();
    const told = (): readonly number[] => all.map(({ key }) => levelsToldOn(story, key).length);
    expect(told()).toEqual([0, 0, 0]);
    for (const [index, { escalationId }] of all.entries()) {
      const { pauses } = headOf(story, escalationId);
      expect(pauses).toEqual([expect.objectContaining({ reason: 'frozen', since: before[index] })]);
    }
    await story.minutes(25);
    expect(told()).toEqual([1, 1, 1]);
    expect(deadLetters(story)).toEqual([]);
    expect(errorsLogged(story)).toEqual([]);
  });
});
