import { expect, it } from '@jest/globals';
import type { FrameLocator, Locator } from 'playwright-core';
import { useSandbox } from './use-sandbox';

const arrive = useSandbox();

const SETTINGS = '/projects/SUP/settings/apps/escalation-settings';

const modes = (frame: FrameLocator, criterion: string): Locator =>
  frame.getByRole('group', { name: `What “${criterion}” does` });
const mode = (frame: FrameLocator, criterion: string, name: string, pressed: boolean): Locator =>
  modes(frame, criterion).getByRole('button', { name, pressed });

it('lists an escalation with what is due, and leads from its record to the work item', async () => {
  const visitor = await arrive();
  await visitor.open('/', 'marco');
  // The criteria look through what was open when the project was switched on.
  await visitor.jump('+5 min');
  await visitor.follow('Escalation Center');
  const center = visitor.app('Escalation Center');
  await center.getByRole('button', { name: 'Escalations', exact: true }).click();
  const row = center.getByRole('row').filter({ hasText: 'SUP-2' });
  await row.getByText(/^Level 1 is told in \d+ min$/).waitFor();

  await row.getByRole('button', { name: 'Tracking page shows the parcels of last week' }).click();
  const record = center.getByRole('complementary', { name: 'SUP-2 E1' });
  await record.getByRole('heading', { name: 'Do first' }).waitFor();
  await record.getByRole('button', { name: 'Open the work item' }).click();
  await visitor.reads('SUP-2 E1', visitor.panel());
  expect(new URL(visitor.page.url()).pathname).toBe('/browse/SUP-2');
  await visitor.leave();
}, 180_000);

it('shows what needs someone now, and one click takes a record over or calls a proposal no case', async () => {
  const visitor = await arrive();
  await visitor.open('/', 'lena');
  await visitor.jump('+5 min');
  await visitor.follow('Escalation Center');
  const center = visitor.app('Escalation Center');
  const waits = (key: string): Locator => center.getByRole('list', { name: `Waits on ${key}` });

  await waits('SUP-2').getByRole('button', { name: 'Take over as manager' }).click();
  await waits('SUP-2').getByRole('button', { name: 'Take over as manager' }).waitFor({ state: 'detached' });

  const proposals = waits('SUP-11').getByRole('button', { name: 'No case' });
  await proposals.first().waitFor();
  const before = await proposals.count();
  await proposals.first().click();
  await proposals.nth(before - 1).waitFor({ state: 'detached' });
  expect(await proposals.count()).toBe(before - 1);
  await visitor.leave();
}, 180_000);

it('saves what a criterion does, and tells a second admin who looks at older settings', async () => {
  const first = await arrive();
  const second = await arrive();
  await first.open(SETTINGS, 'jonas');
  await second.open(SETTINGS, 'priya');
  const [mine, theirs] = [first.app('Escalations'), second.app('Escalations')];
  await mode(theirs, 'Forgotten', 'Propose', true).waitFor();

  await modes(mine, 'Forgotten').getByRole('button', { name: 'Start' }).click();
  await mode(mine, 'Forgotten', 'Start', true).waitFor();
  await first.page.reload();
  await mode(mine, 'Forgotten', 'Start', true).waitFor();

  await modes(theirs, 'Forgotten').getByRole('button', { name: 'Off' }).click();
  await theirs.getByText(/^Somebody else changed this meanwhile\. Nothing was overwritten\./).waitFor();
  await mode(theirs, 'Forgotten', 'Start', true).waitFor();
  expect(await mode(theirs, 'Forgotten', 'Off', true).count()).toBe(0);
  await first.leave();
  await second.leave();
}, 180_000);

it('speaks German to a German reader: on the work item, in the center and in the settings', async () => {
  const visitor = await arrive();
  await visitor.open('/browse/SUP-2', 'priya');
  await visitor.press('Deutsch');
  const badge = visitor.page.getByRole('heading', { name: 'Zuerst zu tun' });
  await badge.waitFor();
  await visitor.follow('Escalation Center');
  const center = visitor.app('Escalation Center');
  await center.getByRole('heading', { name: 'Eskalationszentrale' }).waitFor();
  await center
    .getByText(/überfällig$/u)
    .first()
    .waitFor();
  await visitor.open(SETTINGS);
  const settings = visitor.app('Escalations');
  await settings.getByRole('button', { name: 'Neues Kriterium' }).waitFor();
  expect(await settings.locator('html').getAttribute('lang')).toBe('de-DE');
  await visitor.press('English');
  await settings.getByRole('button', { name: 'New criterion' }).waitFor();
  await visitor.leave();
}, 180_000);
