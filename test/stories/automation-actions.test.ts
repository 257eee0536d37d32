import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionAnswer } from '../../sandbox/platform/automation/run-action';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { StorySite, type PersonName } from '../support/story-site';

let story: StorySite;

beforeEach(async () => {
  story = await StorySite.open();
});

/** A rule whose connection is this person's runs an action. */
const rule = (who: PersonName, action: string, inputs: object): Promise<ActionAnswer> =>
  story.site.as(PEOPLE[who].accountId).runAction(action, { ...inputs });

const escalate = (who: PersonName, inputs: object = {}): Promise<ActionAnswer> =>
  rule(who, 'escalate-work-item', {
    issueKey: 'SUP-1',
    requestKey: 'breach 2026-11-16',
    playbook: '',
    severity: '',
    reason: 'sla',
    words: 'Time to resolution was missed.',
    ...inputs,
  });

/** How often this person asked for the escalation of SUP-1. */
async function voices(who: PersonName): Promise<number> {
  const { record } = await story.view('priya', 'SUP-1');
  return record?.voices.filter(({ by }) => by === PEOPLE[who].accountId).length ?? 0;
}

describe('a rule that escalates', () => {
  it('starts an escalation as the person of its connection, and says how it stands', async () => {
    expect(await escalate('ada', { playbook: 'Major incident', severity: 'High' })).toEqual({
      ok: true,
      outputs: {
        escalation: 'SUP-1 E1',
        result: 'started',
        stage: 'assessing',
        severity: 'high',
        level: 0,
        managerId: null,
      },
    });
    const { record } = await story.view('priya', 'SUP-1');
    expect(record).toMatchObject({
      origin: { kind: 'automation', by: PEOPLE.ada.accountId },
      playbook: 'Major incident',
    });
  });

  it('does nothing again under the same key, and answers what it answered then', async () => {
    const first = await escalate('ada');
    await story.hours(3);
    expect(await escalate('ada')).toEqual(first);
    expect(await voices('ada')).toBe(1);
  });

  it('answers the same when its first answer was lost on the way', async () => {
    story.site.faults.lostStorageAnswers = 1;
    const lost = await escalate('ada');
    story.site.faults.lostStorageAnswers = 0;
    expect(lost).toEqual({ ok: false, messages: [expect.stringMatching(/^storage-unavailable: /)] });
    expect(await escalate('ada')).toMatchObject({ ok: true, outputs: { escalation: 'SUP-1 E1' } });
    expect(await voices('ada')).toBe(1);
  });

  it('starts one escalation when the platform runs it twice at once', async () => {
    const [one, other] = await Promise.all([escalate('ada'), escalate('ada')]);
    expect(other).toEqual(one);
    expect(one.ok).toBe(true);
    expect(await voices('ada')).toBe(1);
  });

  it('finds the same request of its person’s own hand there already, and says so', async () => {
    await story.escalate('SUP-1', { reasonCode: 'sla', words: 'Time to resolution was missed.' });
    const first = await escalate('ada');
    expect(first).toMatchObject({ ok: true, outputs: { escalation: 'SUP-1 E1', result: 'joined' } });
    await story.hours(1);
    expect(await escalate('ada')).toEqual(first);
  });

  it('joins an escalation that is open', async () => {
    await story.escalate('SUP-1');
    expect(await escalate('priya')).toMatchObject({
      ok: true,
      outputs: { escalation: 'SUP-1 E1', result: 'joined' },
    });
  });

  it('is told when its key stood for something else before', async () => {
    await escalate('ada');
    expect(await escalate('ada', { words: 'Another thing.' })).toEqual({
      ok: false,
      messages: [
        'invalid: requestKey: This key stood for another request before. Give every request a key of its own.',
      ],
    });
  });

  it('is told everything that is wrong with its inputs at once', async () => {
    const answer = await escalate('ada', {
      issueKey: 'one',
      severity: 'urgent',
      reason: ' ',
      words: ' ',
    });
    expect(answer).toEqual({
      ok: false,
      messages: [
        'invalid: issueKey: Give the key of a work item, such as SUP-142.',
        'invalid: severity: Give one of: critical, high, elevated.',
        'invalid: reason: Give a reason.',
        'invalid: words: Fill this in.',
      ],
    });
  });

  it('is told which reasons there are when it names none of them', async () => {
    const answer = await escalate('ada', { reason: 'because' });
    expect(answer).toEqual({
      ok: false,
      messages: [expect.stringMatching(/reason.*There is no such reason here\. There are: stuck, /)],
    });
  });

  it('is told which playbooks there are when it names none of them', async () => {
    expect(await escalate('ada', { playbook: 'Panic' })).toEqual({
      ok: false,
      messages: [
        expect.stringContaining('invalid: playbook: There is no such playbook here. There are: Standard'),
      ],
    });
  });

  it('stops where the engine stops, and tells nothing of what is inside', async () => {
    story.site.faults.storageDownUntil = story.site.clock.now() + 60_000;
    expect(await escalate('ada')).toEqual({
      ok: false,
      messages: ['storage-unavailable: The storage does not answer for now.'],
    });
  });
});

describe('a rule about an open escalation', () => {
  beforeEach(async () => {
    await story.escalate('SUP-1');
  });

  it('tells the customer once for each key', async () => {
    const text = 'We are working on it.';
    const inputs = { issueKey: 'sup-1', requestKey: 'daily', audience: 'Customer', text };
    const first = await rule('priya', 'post-escalation-update', inputs);
    expect(first).toMatchObject({ ok: true, outputs: { result: 'posted', escalation: 'SUP-1 E1' } });
    await story.settle();
    expect(await rule('priya', 'post-escalation-update', inputs)).toEqual(first);
    await story.settle();
    const told = (await story.publicComments('carla', 'SUP-1')).filter((comment) => comment.includes(text));
    expect(told).toHaveLength(1);
  });

  it('tells the customer once although the answer to the first post was lost', async () => {
    const text = 'A technician is on the way.';
    const inputs = { issueKey: 'SUP-1', requestKey: 'daily', audience: 'customer', text };
    story.site.faults.lostStorageAnswers = 1;
    const lost = await rule('priya', 'post-escalation-update', inputs);
    story.site.faults.lostStorageAnswers = 0;
    expect(lost).toMatchObject({ ok: false });
    const again = await rule('priya', 'post-escalation-update', inputs);
    expect(again).toMatchObject({ ok: true, outputs: { result: 'posted' } });
    await story.minutes(10);
    const told = (await story.publicComments('carla', 'SUP-1')).filter((comment) => comment.includes(text));
    expect(told).toHaveLength(1);
  });

  it('acknowledges for somebody who was told, and for nobody else', async () => {
    await story.hours(1);
    const inputs = { issueKey: 'SUP-1', requestKey: 'on call' };
    expect(await rule('ada', 'acknowledge-escalation', inputs)).toEqual({
      ok: false,
      messages: ['forbidden: You may not do this here.'],
    });
    const first = await rule('lena', 'acknowledge-escalation', inputs);
    expect(first).toMatchObject({ ok: true, outputs: { result: 'acknowledged', level: 1 } });
    expect(await rule('lena', 'acknowledge-escalation', inputs)).toEqual(first);
  });

  it('reads how it stands, as whoever may browse the work item', async () => {
    expect(await rule('erik', 'get-escalation-state', { issueKey: 'SUP-1' })).toEqual({
      ok: true,
      outputs: {
        escalation: 'SUP-1 E1',
        stage: 'assessing',
        severity: 'high',
        level: 0,
        managerId: null,
        nextUpdateAt: expect.stringMatching(/^2026-11-16T/),
      },
    });
  });
});

it('a rule reads of a work item that was never escalated that there is none', async () => {
  expect(await rule('ada', 'get-escalation-state', { issueKey: 'SUP-2' })).toMatchObject({
    ok: true,
    outputs: { escalation: null, stage: 'none', severity: null, level: 0 },
  });
});

it('a rule cannot update a work item that has no open escalation', async () => {
  const inputs = { issueKey: 'SUP-2', requestKey: 'daily', audience: 'team', text: 'Hello.' };
  expect(await rule('ada', 'post-escalation-update', inputs)).toEqual({
    ok: false,
    messages: ['not-found: The work item has no open escalation.'],
  });
});
