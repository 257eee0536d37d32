import { beforeAll, describe, expect, it } from '@jest/globals';
import { ISSUE_TYPE, PRIORITY } from '../../sandbox/jira/definitions/choices';
import { FIELD } from '../../sandbox/jira/fields/field-ids';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { REQUEST_TYPE } from '../../sandbox/jira/seed/projects';
import type { CallName, PayloadOf, Reply } from '../../src/contract/calls';
import type { PortalCalls } from '../../src/contract/portal-calls';
import type { NowView } from '../../src/contract/now-view';
import type { PortalView } from '../../src/contract/portal-view';
import { openPortal } from '../support/open-portal';
import { portalPerson } from '../support/portal-person';
import { StorySite } from '../support/story-site';

let story: StorySite;
const REMINDER = 'There is none yet: please answer in a public comment.';

async function say<N extends CallName<PortalCalls>>(
  name: N,
  requestKey: string,
  sent: Omit<PayloadOf<PortalCalls, N>, 'requestKey'>,
): Promise<Reply<PortalView>> {
  const extension = { request: { key: requestKey } };
  const carla = portalPerson(story, 'carla');
  const reply = await carla.invoke('escalation-portal', name, { ...sent, requestKey }, extension);
  await story.settle();
  return reply as Reply<PortalView>;
}

/** A request that Chloe has; Carla may ask about it after ten minutes, and is answered within thirty. */
async function request(): Promise<string> {
  const key = story.site.jira.play.create('SUP', PEOPLE.carla.accountId, {
    summary: 'The printer of the third floor is out',
    issuetype: ISSUE_TYPE.incident.id,
    [FIELD.requestType]: REQUEST_TYPE.incident,
    reporter: PEOPLE.carla.accountId,
    assignee: PEOPLE.chloe.accountId,
    priority: PRIORITY.low.id,
  });
  await story.minutes(10);
  return key;
}

async function answer(key: string, body: string): Promise<void> {
  const chloe = story.site.as(PEOPLE.chloe.accountId);
  const { status } = await chloe.jira('POST', `/rest/servicedeskapi/request/${key}/comment`, {
    body,
    public: true,
  });
  expect(status).toBe(201);
  await story.settle();
}

/** What Lena reads in Now of asks. */
async function waiting() {
  const reply = (await story.site
    .as(PEOPLE.lena.accountId)
    .invoke('escalation-center', 'center.now', { projectId: '10000' })) as Reply<NowView>;
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value.needs
    .filter(({ kind }) => kind === 'ask')
    .map(({ kind, key, overdue }) => ({ kind, key, overdue }));
}

const reminders = (): number => story.mails('chloe').filter((mail) => mail.includes(REMINDER)).length;

beforeAll(async () => {
  story = await StorySite.open();
  await openPortal(story, { minAgeMinutes: 10, answerMinutes: 30 });
});

describe('an answer that was promised to a customer', () => {
  it('is asked for once when it is late, of whoever has the request, and the customer reads nothing of it', async () => {
    const key = await request();
    expect(await say('portal.ask', key, { words: 'Any news?' })).toMatchObject({ ok: true });
    await story.minutes(25);
    expect(reminders()).toBe(0);
    await story.minutes(10);
    expect(reminders()).toBe(1);
    expect(await waiting()).toEqual([{ kind: 'ask', key, overdue: true }]);
    expect((await story.publicComments('carla', key)).join()).not.toContain(REMINDER);
    await story.minutes(13 * 60);
    expect(reminders()).toBe(1);
  });

  it('is not asked for where the desk answered in public', async () => {
    const before = reminders();
    const key = await request();
    await say('portal.ask', key, { words: 'Any news?' });
    expect(await waiting()).toContainEqual({ kind: 'ask', key, overdue: false });
    await answer(key, 'A technician comes at ten.');
    expect((await waiting()).map((need) => need.key)).not.toContain(key);
    await story.minutes(60);
    expect(reminders()).toBe(before);
    expect(await say('portal.view', key, {})).toMatchObject({ ok: true, value: { asked: null } });
  });
});

describe('the cool-down of a customer', () => {
  it('holds over all their requests, and not where an answer is late', async () => {
    const [first, second, third] = [await request(), await request(), await request()];
    for (const key of [first, second, third]) await say('portal.ask', key, { words: 'Any news?' });
    for (const key of [first, second]) await answer(key, 'Soon.');
    await story.minutes(31);
    const sent = { reason: 'stuck' as const, words: 'Nothing moves.' };
    expect(await say('portal.escalate', first, sent)).toMatchObject({ ok: true });
    const refused = await say('portal.escalate', second, sent);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'wrong-stage' } });
    expect(await say('portal.view', second, {})).toMatchObject({
      ok: true,
      value: { escalate: { allowed: false, why: 'elsewhere' } },
    });
    expect(await say('portal.escalate', third, sent)).toMatchObject({ ok: true });
  });
});
