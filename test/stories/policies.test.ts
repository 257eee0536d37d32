import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { Reply } from '../../src/contract/calls';
import type { SettingsView } from '../../src/contract/settings-view';
import { aLadder, aLevel } from '../support/a-ladder';
import { aPlaybook } from '../support/a-playbook';
import { StorySite } from '../support/story-site';

const projectId = '10000';

it('builds a ladder and a playbook, sees whom they reach, and takes them away without touching what runs', async () => {
  const story = await StorySite.open();
  const priya = story.site.as(PEOPLE.priya.accountId);
  const ask = async (name: string, payload: object) =>
    (await priya.invoke('escalation-settings', name, { projectId, ...payload })) as Reply<SettingsView>;
  const view = async (): Promise<SettingsView> => {
    const answer = await ask('settings.view', {});
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  const change = async (name: string, payload: object) =>
    ask(name, { generation: (await view()).generation, ...payload });

  const lena = { kind: 'person', accountId: PEOPLE.lena.accountId } as const;
  const levels = [aLevel({ name: 'Night desk', people: [lena], delay: { minutes: 5, clock: 'elapsed' } })];
  const ladder = { kind: 'ladder', policyId: 'night' };
  expect(
    await change('policy.save', { ...ladder, body: aLadder({ id: 'night', name: 'Night', levels }) }),
  ).toMatchObject({ ok: true });
  const playbook = { kind: 'playbook', policyId: 'night-outage' };
  const body = aPlaybook({
    id: 'night-outage',
    name: 'Night outage',
    ladderId: 'night',
    calendarId: 'always',
  });
  expect(await change('policy.save', { ...playbook, body })).toMatchObject({ ok: true });

  const reached = await priya.invoke('escalation-settings', 'coverage.people', {
    projectId,
    targets: [lena, { kind: 'person', accountId: 'who-left' }, { kind: 'on-call', scheduleId: 'night' }],
    from: (await view()).now,
  });
  expect(reached).toEqual({
    ok: true,
    value: {
      people: {
        [`person:${PEOPLE.lena.accountId}`]: { kind: 'people', people: [PEOPLE.lena.accountId] },
        'person:who-left': { kind: 'gone' },
        'on-call:night': { kind: 'not-connected' },
      },
    },
  });

  await story.escalate('SUP-1', { playbookId: 'night-outage', severity: 'critical' });
  expect(await change('policy.remove', ladder)).toMatchObject({
    ok: false,
    problem: { code: 'in-use', fields: [{ message: "The playbook 'Night outage' uses this." }] },
  });
  expect(await change('policy.remove', playbook)).toMatchObject({ ok: true });
  expect(await change('policy.remove', ladder)).toMatchObject({ ok: true });
  expect((await view()).ladders.map(({ id }) => id)).not.toContain('night');

  // What runs keeps the ladder it was started with: Lena is told by it.
  await story.minutes(15);
  const running = await story.view('ada', 'SUP-1');
  expect(running.record?.level).toBe(1);
  expect(story.mails('lena').join('\n')).toContain('SUP-1');
});
