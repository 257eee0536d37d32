import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { ProjectSettings } from '../../src/domain/policy/project-settings';
import { MINUTE } from '../../src/domain/time';
import { StorySite } from '../support/story-site';

const projectId = '10000';

/** Names a provider in the demo desk's settings: an hour to answer, our clocks rest for 90 minutes. */
async function nameProvider(story: StorySite): Promise<void> {
  const admin = story.site.as(PEOPLE.priya.accountId);
  const viewed = (await admin.invoke('escalation-settings', 'settings.view', { projectId })) as {
    readonly value: { readonly generation: number; readonly settings: { readonly body: ProjectSettings } };
  };
  const { generation, settings } = viewed.value;
  const providers = [
    {
      id: 'hosting',
      name: 'Nordic Hosting',
      contacts: [
        { name: 'Service desk', reach: 'desk@nordic.example' },
        { name: 'Duty manager', reach: '+47 555 01' },
      ],
      answerWithin: { critical: { minutes: 60, clock: 'elapsed' } },
      pauseCapMinutes: 90,
    },
  ];
  const body = { ...settings.body, providers };
  const saved = await admin.invoke('escalation-settings', 'policy.save', {
    projectId,
    generation,
    kind: 'settings',
    policyId: 'project',
    body,
  });
  expect(saved).toMatchObject({ ok: true });
}

it('waits for a provider, chases who is late, and has the clocks back when the provider is done', async () => {
  const story = await StorySite.open();
  await nameProvider(story);
  const opened = await story.escalate('SUP-1', { severity: 'critical' });
  const escalationId = opened.record?.id ?? '';
  await story.ask('priya', 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });

  const waits = await story.ask('marco', 'leg.open', {
    escalationId,
    providerId: 'hosting',
    reference: 'NH-4711',
    level: 1,
    words: 'The rack is dark',
  });
  const [leg] = waits.record?.providers.legs ?? [];
  const legId = leg?.id ?? '';
  expect(waits.record?.resting).toMatchObject({ waits: 'provider' });
  expect(waits.record?.audiences.map(({ audience }) => audience)).toContain('provider');

  // They say nothing for an hour: Marco is told whom to chase.
  await story.minutes(66);
  expect(story.mails('marco').join('\n')).toContain('Nordic Hosting was to answer by');
  const plan = await story.ask('marco', 'updates.view', { escalationId });
  const written = plan.audiences.find(({ audience }) => audience === 'provider')?.draft?.text ?? '';
  expect(written).toContain('where your work on it stands');
  const now = story.site.clock.now();
  const chased = await story.ask('marco', 'leg.chase', {
    escalationId,
    legId,
    level: 2,
    was: 1,
    text: written,
    sent: { at: now, how: 'phone' },
  });
  expect(chased.record?.providers.legs[0]).toMatchObject({
    level: 2,
    misses: 1,
    chases: 1,
    missed: false,
    dueAt: now + 60 * MINUTE,
  });

  // The cap passes before their answer: our clocks run again, theirs goes on.
  await story.minutes(30);
  const capped = await story.view('marco', 'SUP-1');
  expect(capped.record?.resting).toBeNull();
  const at = story.site.clock.now();
  const word = { escalationId, legId, words: 'Power is back', at, promisedAt: null, reference: '' };
  const back = await story.ask('marco', 'leg.word', { ...word, turn: 'ours' });
  expect(back.record?.providers.legs[0]).toMatchObject({ turn: 'ours', dueAt: null, misses: 1 });
  const closed = await story.ask('marco', 'leg.close', { escalationId, legId, outcome: 'solved', words: '' });
  expect(closed.record?.providers.legs[0]).toMatchObject({ outcome: 'solved' });
  await story.minutes(120);
  expect((await story.view('marco', 'SUP-1')).record?.providers.legs[0]).toMatchObject({ misses: 1 });
});
