import { beforeEach, describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../../src/app/command-escalation';
import { postWrittenUpdate } from '../../../src/app/communication/post-written-update';
import { previewUpdate } from '../../../src/app/communication/preview-update';
import { viewCommunication } from '../../../src/app/communication/view-communication';
import type { Audience, Channel } from '../../../src/domain/escalation/audience';
import { anIssuePermit } from '../../support/an-issue-permit';
import { EngineWorld } from '../../support/engine-world';

let world: EngineWorld;
const permit = anIssuePermit({ by: 'mona' });

async function start(channels: Partial<Record<Audience, Channel>> = {}): Promise<void> {
  world = new EngineWorld();
  const { body } = world.policies.playbooks['outage'] ?? {};
  if (!body) throw new Error('the world has no playbook');
  Object.assign(body, { channels });
  const id = await world.open();
  await commandEscalation(world.ports, id, 'ada', { do: 'set-manager', accountId: 'mona' });
  world.move(1);
  await world.drain();
}
const post = (audience: Audience, text: string) =>
  postWrittenUpdate(world.ports, permit, { audience, text, nextAt: null });
const read = async () => {
  const view = await viewCommunication(world.ports, permit);
  if (!view.ok) throw new Error(view.problem.message);
  return view.value;
};
const audienceOf = async (name: Audience) =>
  (await read()).audiences.find(({ audience }) => audience === name);

beforeEach(() => start());

describe('the communication plan', () => {
  it('has the pace, the last update and the promises of each audience, and its next update in words', async () => {
    await post('customer', 'We are on it.');
    world.move(5);
    expect(await audienceOf('customer')).toEqual({
      audience: 'customer',
      channel: 'public-comment',
      pace: { minutes: 60, clock: 'elapsed' },
      updatedAt: world.now - 5 * 60_000,
      last: { at: world.now - 5 * 60_000, by: 'mona', text: 'We are on it.', how: null },
      kept: 1,
      missed: 0,
      draft: { text: 'outside:no-change', hasNews: false, isDue: false },
      waitsForPlan: false,
    });
    expect((await audienceOf('management'))?.draft?.text).toContain('inside:manager-set');
  });

  it('finds the last update behind hundreds of other entries, and reads no more than three pages for it', async () => {
    await post('customer', 'We are on it.');
    for (let n = 1; n <= 250; n++) {
      const at = world.now + n;
      const entry = { at, by: 'engine', lines: [{ code: 'plan-changed' as const, params: {} }], inputs: {} };
      world.store.seed('entry', {
        [`1-1:${String(at).padStart(15, '0')}:x`]: { ...entry, escId: '1-1', projectId: '10000' },
      });
    }
    world.move(5);
    expect((await audienceOf('customer'))?.last?.text).toBe('We are on it.');
  });

  it('shows a provider only where there is one', async () => {
    expect(await audienceOf('provider')).toBeUndefined();
    await start({ provider: 'by-hand' });
    expect(await audienceOf('provider')).toMatchObject({ channel: 'by-hand' });
  });

  it('offers no draft after the end', async () => {
    await commandEscalation(world.ports, '1-1', 'mona', { do: 'withdraw', reason: 'resolved', words: '' });
    expect((await audienceOf('customer'))?.draft).toBeNull();
  });
});

describe('an update that is written', () => {
  it('is kept and sent as its readers see it, and previewed the same', async () => {
    const text = '{{escalation}} is {{severity}}.';
    const preview = await previewUpdate(world.ports, permit, { audience: 'customer', text, nextAt: null });
    await post('customer', text);
    await world.drain();
    const sent = world.desk.comments.find(({ public: isPublic }) => isPublic)?.text;
    expect(sent).toMatch(/^SUP-1 E1 is critical\.\n\nnext by /u);
    expect(preview.ok ? preview.value.text : preview.problem).toBe(sent);
    expect((await audienceOf('customer'))?.last?.text).toBe('SUP-1 E1 is critical.');
  });

  it('is refused with what is wrong named, and nothing is posted', async () => {
    const refused = await post('customer', '{{manager}} and {{nonsense}}');
    expect(refused.ok ? [] : refused.problem.fields?.map(({ path }) => path)).toEqual(['text', 'text']);
    expect((await audienceOf('customer'))?.last).toBeNull();
  });

  it('is mailed to each reader where the playbook says so, once even when the answer is lost', async () => {
    await start({ management: 'mail' });
    world.desk.outcomes.push('lost');
    await post('management', 'Two steps are done.');
    await world.drain();
    await world.sweepAfter(5);
    expect(world.desk.mails).toEqual([{ issueId: '1', person: 'mona', subject: 'management-update' }]);
    expect(world.desk.comments.filter(({ text }) => text.includes('Two steps'))).toEqual([]);
  });
});
