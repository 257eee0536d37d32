import { beforeAll, expect, it } from '@jest/globals';
import { findBarriers } from './find-barriers';
import { useSandbox } from './use-sandbox';

const arrive = useSandbox();

const CENTER = '/projects/SUP/apps/escalation-center';
const PARCELS = 'Tracking page shows the parcels of last week';

/** The criteria look through what was open when the project was switched on. */
beforeAll(async () => {
  const visitor = await arrive();
  await visitor.open('/', 'lena');
  await visitor.jump('+5 min');
  await visitor.leave();
}, 180_000);

it('finds a record in the list, runs it there by the forms of its work item, and shows it on its time line', async () => {
  const visitor = await arrive();
  await visitor.open(`${CENTER}/list`, 'lena');
  const center = visitor.app('Escalation Center');
  await center.getByRole('textbox', { name: 'Search in the work items, or a key' }).fill('parcels');
  await visitor.page.keyboard.press('Enter');
  await center.getByRole('row').nth(2).waitFor({ state: 'detached' });
  await center.getByRole('button', { name: PARCELS }).press('Enter');

  const record = center.getByRole('complementary', { name: 'SUP-2 E1' });
  await record.getByRole('heading', { name: 'Do first' }).waitFor();
  await record.getByRole('button', { name: 'Change severity' }).click();
  const form = center.getByRole('dialog', { name: 'Change severity' });
  await form.getByRole('radio', { name: /^Critical/ }).check();
  await form.getByRole('button', { name: 'Change severity' }).click();
  // What is missing is said beside its field, and what was chosen is still there.
  await form.getByLabel('Why').fill('The customer called.');
  expect(await form.getByRole('radio', { name: /^Critical/ }).isChecked()).toBe(true);
  await form.getByRole('button', { name: 'Change severity' }).click();
  await form.waitFor({ state: 'detached' });
  await center.getByRole('row').filter({ hasText: PARCELS }).getByText('Critical').waitFor();

  await record.getByRole('button', { name: 'Time line' }).press('Enter');
  await record.getByRole('img', { name: /^Time line of SUP-2 E1\. Stages: / }).waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);
  expect(visitor.page.url()).toMatch(/list\?text=parcels&record=\d+-1$/u);
  await record.press('Escape');
  await record.waitFor({ state: 'detached' });
  await visitor.leave();
}, 180_000);

it('lists its keys at “?”, and goes where they say', async () => {
  const visitor = await arrive();
  await visitor.open(CENTER, 'lena');
  const center = visitor.app('Escalation Center');
  await center.getByRole('button', { name: 'Now', exact: true }).focus();
  await visitor.page.keyboard.press('2');
  await center.getByRole('button', { name: PARCELS }).waitFor();
  await visitor.page.keyboard.press('?');
  await center.getByRole('dialog', { name: 'Keys' }).waitFor();
  await visitor.page.keyboard.press('Escape');
  await center.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
  await visitor.page.keyboard.press('j');
  await visitor.page.keyboard.press('Enter');
  await center.getByRole('complementary').waitFor();
  await visitor.leave();
}, 180_000);

it('moves a card by its menu alone, and says why it cannot go where the process has no step', async () => {
  const visitor = await arrive({ colorScheme: 'dark' });
  await visitor.open(`${CENTER}/board`, 'lena');
  const center = visitor.app('Escalation Center');
  const card = center.getByRole('listitem').filter({ hasText: PARCELS });
  await card.getByRole('button', { name: 'Move to… SUP-2' }).press('Enter');
  await card.getByRole('button', { name: 'Monitoring' }).press('Enter');
  await center.getByText('SUP-2 cannot go to Monitoring').waitFor();
  await center.getByText(/^Work begins when the action plan is agreed/).waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);
  await visitor.leave();
}, 180_000);

it('opens the record of a link wherever it stands, keeps one that ended with its outcome, and lists all projects', async () => {
  const visitor = await arrive();
  const escalationId = `${await visitor.issueId('SUP-2')}-1`;
  await visitor.open('/', 'lena');
  await visitor.open(`${CENTER}/list?record=${escalationId}`);
  const center = visitor.app('Escalation Center');
  const record = center.getByRole('complementary', { name: 'SUP-2 E1' });
  await record.getByRole('heading', { name: 'Do first' }).waitFor();
  await visitor.send('lena', 'escalation.withdraw', { escalationId, reason: 'other', words: 'Found.' });
  await center.getByRole('button', { name: 'Refresh' }).first().click();
  await record.getByText(/^De-escalated, .*stays here until you leave it/).waitFor();
  expect(await center.getByRole('row').filter({ hasText: PARCELS }).count()).toBe(0);

  await visitor.open(`${CENTER}/list?severity=critical&record=${escalationId}`);
  await record.getByText(/^De-escalated, /).waitFor();
  await visitor.open(`${CENTER}/list?record=1-1`);
  await center.getByText('There is no such record any more, or you may not see it.').waitFor();

  await visitor.open('/apps/escalation-center-site/-/list');
  const across = visitor.app('Escalations of all projects');
  await across.getByRole('columnheader', { name: 'Project' }).waitFor();
  await across.getByRole('button', { name: 'Ended' }).press('Enter');
  await across.getByRole('button', { name: PARCELS }).press('Enter');
  await across.getByRole('complementary', { name: 'SUP-2 E1' }).getByText('De-escalated').first().waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);
  await visitor.leave();
}, 180_000);
