import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FORM_CASES } from '../support/form-cases';
import { FormWorld, RUNNING } from '../support/form-world';

let world: FormWorld;
beforeAll(async () => {
  world = await FormWorld.open();
}, 120_000);
afterEach(() => {
  world.losing = null;
});

describe('whoever was not alone, and whose answer got lost', () => {
  it.each(FORM_CASES)('loses nothing of $form, and does nothing twice', async (given) => {
    const surface = await world.surface(given.who, given.key ?? RUNNING);
    await given.open(surface);
    const send = async (): Promise<string> => {
      await (given.button === undefined ? surface.submit() : surface.click(given.button));
      const sent = surface.calls.filter(({ call }) => call === given.call).at(-1);
      return JSON.stringify(sent?.payload ?? null);
    };
    if (given.meanwhile) {
      await given.meanwhile(world);
      expect(await send()).toContain(given.typed);
      for (const words of given.told) expect(surface.text).toContain(words);
      expect(surface.text).toContain('What you typed is still here.');
      expect(await given.done(world)).toBe(0);
      await given.then?.(world);
    }
    world.losing = given.call;
    expect(await send()).toContain(given.typed);
    expect(surface.text).toContain('No answer came back. It may have been done');
    expect(surface.text).toContain('What you typed is still here.');
    expect(await given.done(world)).toBe(1);

    expect(await send()).toContain(given.typed);
    expect(surface.flags.map(({ title }) => title)).toContain('It was done before: only the answer was lost');
    expect(surface.all('Modal')).toEqual([]);
    expect(await given.done(world)).toBe(1);
  });

  it('escalates once, however often the answer gets lost', async () => {
    const form = await world.surface('ada', 'SUP-3', () => import('../../src/frontend/escalate/escalate'));
    await form.fill('What happened, in your words', 'The depot is offline again.');
    world.losing = 'escalation.open';
    await form.submit();
    expect(form.text).toContain('No answer came back. It may have been done');
    await form.submit();
    expect(form.flags).toEqual([expect.objectContaining({ title: 'Escalated' })]);
    const { record: opened } = await world.story.view('ada', 'SUP-3');
    expect(opened?.voices).toHaveLength(1);
  });

  it('begins with the update that is written already, where it is due', async () => {
    await world.story.escalate('SUP-5');
    const surface = await world.surface('lena', 'SUP-5');
    await surface.clickFirst('Update customer');
    expect(surface.initial('Message')).toBe(
      'Your case now has special attention, and we keep you informed until it is solved.',
    );
  });
});
