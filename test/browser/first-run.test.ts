import { expect, it } from '@jest/globals';
import type { FrameLocator, Locator } from 'playwright-core';
import { findBarriers } from './find-barriers';
import { useSandbox } from './use-sandbox';
import type { Visitor } from './visitor';

const arrive = useSandbox();

const settingsOf = (project: string): string => `/projects/${project}/settings/apps/escalation-settings`;

/** Counts what an admin does with hand and keyboard. */
function counting() {
  const did = { clicks: 0, typed: 0 };
  return {
    did,
    click: async (what: Locator) => {
      did.clicks += 1;
      await what.click();
    },
    type: async (what: Locator, text: string) => {
      did.typed += 1;
      await what.fill(text);
    },
  };
}

const barriersOn = async (visitor: Visitor): Promise<string[]> => findBarriers(visitor.page);
const button = (frame: FrameLocator, name: string | RegExp): Locator =>
  frame.getByRole('button', { name, exact: true });

it('goes from an empty project to a tuned criterion in a few clicks', async () => {
  const visitor = await arrive();
  const { did, click, type } = counting();
  await visitor.open(settingsOf('FIN'), 'fiona');
  const frame = visitor.app('Escalations');

  await click(button(frame, 'Look at the last 30 days'));
  await frame.getByText(/^Together \d+ alarms/).waitFor();
  await type(frame.getByRole('textbox', { name: 'At most so many alarms a week' }), '3');
  expect(await barriersOn(visitor)).toEqual([]);
  await click(button(frame, 'Switch these on as “propose”'));
  await frame.getByText(/^Escalations are on\. These criteria propose/).waitFor();

  await click(frame.getByRole('tab', { name: 'Criteria' }));
  await click(button(frame, 'Edit Forgotten'));
  const amount = frame.getByRole('textbox', { name: 'With: how much' });
  await type(amount, '40');
  await frame.getByText('When nobody has touched it for at least 40 hr of working time.').waitFor();
  expect(await barriersOn(visitor)).toEqual([]);
  await click(button(frame, 'Save'));
  await frame.getByText('When nobody has touched it for at least 40 hr of working time.').waitFor();
  await button(frame, 'Edit Forgotten').waitFor();
  expect(await barriersOn(visitor)).toEqual([]);
  expect(did.clicks).toBeLessThanOrEqual(25);
  expect(did.typed).toBeLessThanOrEqual(5);

  await frame.getByRole('tab', { name: 'Fitness' }).click();
  await frame.getByRole('heading', { name: 'Yearly audit' }).waitFor();
  expect(await barriersOn(visitor)).toEqual([]);
  await visitor.leave();
}, 240_000);

it('writes a criterion by keyboard, says what Jira says of its query, and keeps all of it through a conflict', async () => {
  const mine = await arrive();
  const theirs = await arrive();
  await mine.open(settingsOf('SUP'), 'priya');
  const frame = mine.app('Escalations');

  await button(frame, 'New criterion').focus();
  await mine.page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: 'A new criterion' }).waitFor();
  await frame.getByRole('textbox', { name: 'Name', exact: true }).fill('VIP waits');
  await button(frame, 'Save').click();
  await frame.getByText('When: A group needs at least one condition.').waitFor();
  await button(frame, 'Add a fact').focus();
  await mine.page.keyboard.press('Enter');
  await mine.page.keyboard.type('vip');
  await mine.page.keyboard.press('Tab');
  await mine.page.keyboard.press('Tab');
  await mine.page.keyboard.press('Enter');
  await frame.getByText('When the customer is a VIP.').waitFor();
  const jql = frame.getByRole('textbox', { name: 'JQL (optional)' });
  await jql.fill('colour = red');
  await frame.getByText(/^Field 'colour' does not exist/).waitFor();
  await jql.fill('labels = vip');
  await frame.getByText(/^Covers \d+ open work items? now\.$/).waitFor();
  expect(await barriersOn(mine)).toEqual([]);
  await button(frame, 'Save').click();
  await button(frame, 'Edit VIP waits').click();

  await theirs.open(settingsOf('SUP'), 'jonas');
  const other = theirs.app('Escalations');
  await other
    .getByRole('group', { name: 'What “VIP waits” does' })
    .getByRole('button', { name: 'Propose' })
    .click();
  await other
    .getByRole('group', { name: 'What “VIP waits” does' })
    .getByRole('button', { name: 'Propose', pressed: true })
    .waitFor();

  await frame.getByRole('textbox', { name: 'Notes' }).fill('For the contract of Nordwind.');
  await button(frame, 'Save').click();
  await frame.getByText(/^Somebody else changed this meanwhile\./).waitFor();
  await frame.getByRole('heading', { name: 'What is stored now' }).waitFor();
  expect(await frame.getByRole('textbox', { name: 'Notes' }).inputValue()).toBe(
    'For the contract of Nordwind.',
  );
  await button(frame, 'Save').click();
  await frame.getByText('For the contract of Nordwind.').waitFor();

  await button(frame, 'Delete VIP waits').click();
  await button(frame, 'Delete it').click();
  await button(frame, 'Edit VIP waits').waitFor({ state: 'detached' });
  await mine.leave();
  await theirs.leave();
}, 240_000);
