import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ISSUE_TYPE, PRIORITY } from '../../sandbox/jira/definitions/choices';
import { FIELD } from '../../sandbox/jira/fields/field-ids';
import { ORGANIZATION, PEOPLE } from '../../sandbox/jira/seed/people';
import { REQUEST_TYPE } from '../../sandbox/jira/seed/projects';
import type { CallName, PayloadOf, Reply } from '../../src/contract/calls';
import type { PortalCalls } from '../../src/contract/portal-calls';
import type { PortalView } from '../../src/contract/portal-view';
import { HOUR, MINUTE } from '../../src/domain/time';
import { openPortal } from '../support/open-portal';
import { portalPerson } from '../support/portal-person';
import { StorySite, type PersonName } from '../support/story-site';

let story: StorySite;
let key = '';
/** Put into every internal place; must never be in the bytes of a portal call. */
const SECRET = 'ZEBRA-4711';
const heard: string[] = [];

async function say<N extends CallName<PortalCalls>>(
  who: PersonName,
  name: N,
  sent: Omit<PayloadOf<PortalCalls, N>, 'requestKey'>,
  requestKey = key,
): Promise<Reply<PortalView>> {
  const person = portalPerson(story, who);
  const extension = { request: { key: requestKey } };
  const reply = (await person.invoke(
    'escalation-portal',
    name,
    { ...sent, requestKey },
    extension,
  )) as Reply<PortalView>;
  heard.push(JSON.stringify(reply));
  await story.settle();
  return reply;
}

async function view(who: PersonName, requestKey = key): Promise<PortalView> {
  const reply = await say(who, 'portal.view', {}, requestKey);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
}

beforeEach(() => story.site.advance(1000));

beforeAll(async () => {
  story = await StorySite.open();
  // Quicker than as shipped, so that no rule of the project escalates first.
  await openPortal(story, { owner: 'name', minAgeMinutes: 10, answerMinutes: 30 });
  key = request('carla', {
    [FIELD.organizations]: [ORGANIZATION.nordwind],
    assignee: PEOPLE.chloe.accountId,
    priority: PRIORITY.low.id,
  });
  await story.minutes(10);
});

/** A request that was just raised. */
function request(who: PersonName, more: Readonly<Record<string, string | readonly string[]>>): string {
  return story.site.jira.play.create('SUP', PEOPLE[who].accountId, {
    summary: 'VPN drops every ten minutes',
    issuetype: ISSUE_TYPE.incident.id,
    [FIELD.requestType]: REQUEST_TYPE.incident,
    reporter: PEOPLE[who].accountId,
    ...more,
  });
}

describe('a customer, from asking for an update to agreeing to close', () => {
  it('asks first: the desk is told without the public hearing of it, and an answer time is promised', async () => {
    const before = await view('carla');
    expect(before).toMatchObject({ on: true, escalation: null, ask: { allowed: true, joins: false } });
    expect(before.escalate).toMatchObject({ allowed: false, why: 'ask-first' });

    const reply = await say('carla', 'portal.ask', { words: 'When can we work again?' });
    expect(reply).toMatchObject({
      ok: true,
      value: {
        asked: {
          voices: 1,
          answerDueAt: before.now + 30 * MINUTE + (reply.ok ? reply.value.now - before.now : 0),
        },
        escalate: { allowed: false, why: 'answer-due' },
      },
    });
    expect((await story.publicComments('carla', key)).join()).not.toContain('When can we work again?');
    expect(story.mails('chloe').join()).toContain('When can we work again?');
  });

  it('is joined by a colleague of the organisation, and asked twice it is said once', async () => {
    expect(await say('nils', 'portal.ask', { words: 'We wait too.' })).toMatchObject({
      ok: true,
      value: { asked: { voices: 2 } },
    });
    expect(await say('carla', 'portal.ask', { words: 'Hello?' })).toMatchObject({
      ok: false,
      problem: { code: 'already-done' },
    });
    expect(await say('carla', 'portal.escalate', { reason: 'stuck', words: 'Now!' })).toMatchObject({
      ok: false,
      problem: { code: 'wrong-stage' },
    });
  });

  it('escalates when the promised answer is late; a colleague adds a voice to the same record', async () => {
    await story.minutes(30);
    expect((await view('carla')).escalate).toEqual({ allowed: true, joins: false });
    expect(
      await say('carla', 'portal.escalate', { reason: 'unanswered', words: 'Ten people cannot work.' }),
    ).toMatchObject({ ok: true, value: { escalation: { stage: 'working', owner: null } } });
    expect((await view('nils')).escalate).toEqual({ allowed: true, joins: true });
    await say('nils', 'portal.escalate', { reason: 'impact', words: 'It costs us dearly.' });
    const { record } = await story.view('lena', key);
    expect(record?.voices.map(({ by }) => by)).toEqual([PEOPLE.carla.accountId, PEOPLE.nils.accountId]);
    expect((await view('carla')).escalate).toMatchObject({ allowed: false, why: 'is-escalated' });
  });

  it('reads what was told to it and when the next update comes, and nothing that is internal', async () => {
    const { record, now } = await story.view('lena', key);
    const escalationId = record?.id ?? '';
    await story.ask('lena', 'manager.set', { escalationId, accountId: PEOPLE.lena.accountId });
    await story.ask('lena', 'assessment.save', {
      escalationId,
      revision: record?.revisions.assessment ?? 0,
      situation: SECRET,
      businessImpact: SECRET,
      customerImpact: SECRET,
      affectedServices: SECRET,
      risk: SECRET,
      tried: SECRET,
      cause: SECRET,
      complete: true,
    });
    await story.ask('lena', 'plan.add-action', {
      escalationId,
      revision: record?.revisions.plan ?? 0,
      title: SECRET,
      ownerId: PEOPLE.chloe.accountId,
      dueAt: now + 4 * HOUR,
    });
    await story.ask('lena', 'update.post', {
      escalationId,
      audience: 'management',
      text: `For us alone: ${SECRET}`,
      nextAt: null,
    });
    await story.ask('lena', 'plan.agree', { escalationId });
    await story.ask('lena', 'update.post', {
      escalationId,
      audience: 'customer',
      text: 'The new router is on its way.',
      nextAt: now + 2 * HOUR,
    });
    const seen = await view('carla');
    expect(seen.escalation).toMatchObject({
      stage: 'working',
      severity: 'high',
      owner: { name: 'Lena Hoffmann' },
      nextUpdate: { isLate: false },
    });
    expect(seen.updates.map(({ text }) => text)).toEqual(['The new router is on its way.']);
    expect(seen.escalation?.milestones.map(({ code }) => code)).toEqual(['opened', 'started', 'planned']);
    expect(seen.asked).toBeNull();
    expect(JSON.stringify(seen)).not.toContain(PEOPLE.lena.accountId);
  });

  it('confirms that it is solved, says that it is not, confirms again and agrees to close', async () => {
    expect(await say('nils', 'portal.satisfied', {})).toMatchObject({
      ok: true,
      value: { escalation: { stage: 'watched' }, may: ['relapse', 'agree'] },
    });
    expect(await say('carla', 'portal.relapse', { words: 'It drops again.' })).toMatchObject({
      ok: true,
      value: { escalation: { stage: 'working', relapses: 1 } },
    });
    await say('carla', 'portal.satisfied', {});
    expect(await say('carla', 'portal.agree', {})).toMatchObject({
      ok: true,
      value: { escalation: { isAgreed: true } },
    });
    const { record } = await story.view('lena', key);
    expect(record?.agreed).toMatchObject({ by: PEOPLE.carla.accountId, how: 'portal', recordedBy: null });
    await story.ask('lena', 'escalation.close', { escalationId: record?.id ?? '' });
    expect(await view('carla')).toMatchObject({ escalation: { stage: 'closed' }, asked: null });
  });

  it('is asked once how it was', async () => {
    expect((await view('carla')).may).toEqual(['rate']);
    expect(await say('carla', 'portal.rate', { stars: 4 })).toMatchObject({
      ok: true,
      value: { escalation: { stars: 4 }, may: [] },
    });
    expect(await say('nils', 'portal.rate', { stars: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'already-done' },
    });
  });

  it('never heard a word of what is internal', () => {
    expect(heard.filter((reply) => reply.includes(SECRET))).toEqual([]);
    expect(heard.length).toBeGreaterThan(12);
  });
});

it('serves an employee without a licence, for whom Jira cannot be asked', async () => {
  const own = request('uma', { priority: PRIORITY.low.id });
  expect(await view('uma', own)).toMatchObject({ on: true, escalation: null });
  expect((await view('uma', own)).ask).toMatchObject({ allowed: false, why: 'too-young' });
  await story.minutes(10);
  expect(await say('uma', 'portal.ask', { words: 'Any news?' }, own)).toMatchObject({
    ok: true,
    value: { asked: { voices: 1 } },
  });
  expect(await say('uma', 'portal.view', {}, 'SUP-1')).toMatchObject({ ok: false });
});
