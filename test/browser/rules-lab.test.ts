import { expect, it } from '@jest/globals';
import type { FrameLocator, Route } from 'playwright-core';
import { findBarriers } from './find-barriers';
import { useSandbox } from './use-sandbox';
import type { Visitor } from './visitor';

const arrive = useSandbox();
const SETTINGS = '/projects/SUP/settings/apps/escalation-settings';
/** What the bridge asks Jira for a surface. */
const ASKED = '**/_sandbox/product';
const isForWorkItems = (route: Route): boolean =>
  route.request().postData()?.includes('/rest/api/3/issue/bulkfetch') ?? false;

const AWAY = { status: 503, statusText: 'Service Unavailable', headers: { 'retry-after': '0' }, body: '' };

/** Opens the lab; selects are chosen by keyboard, as people may who use no mouse. */
async function openLab(visitor: Visitor): Promise<FrameLocator> {
  await visitor.open(SETTINGS, 'jonas');
  const frame = visitor.app('Escalations');
  await frame.getByRole('tab', { name: 'Rules lab' }).click();
  await frame.getByRole('button', { name: 'Try it' }).waitFor();
  return frame;
}

async function choose(visitor: Visitor, frame: FrameLocator, label: string, option: string): Promise<void> {
  await frame.getByRole('combobox', { name: label }).focus();
  await visitor.page.keyboard.press('ArrowDown');
  await frame.getByRole('option', { name: option }).click();
}

it('tries a criterion on past work items with progress, stops and goes on, and opens a hit with its why', async () => {
  const visitor = await arrive();
  const lab = await openLab(visitor);
  await choose(visitor, lab, 'Criterion', 'SLA breached or about to be');
  await choose(visitor, lab, 'Second version', 'Forgotten');

  // Jira takes its time until the admin has had enough.
  let letThrough = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (letThrough = resolve));
  await visitor.page.route(ASKED, async (route) => {
    if (isForWorkItems(route)) await stopped;
    await route.continue();
  });
  await lab.getByRole('button', { name: 'Try it' }).click();
  await lab.getByText(/^0 of \d+ work items read$/).waitFor();
  await lab.getByRole('progressbar').waitFor();
  await lab.getByRole('button', { name: 'Stop' }).click();
  letThrough();
  await lab.getByText(/^Stopped with 0 of \d+ work items read/).waitFor();
  await lab.getByRole('button', { name: 'Go on' }).click();

  await lab.getByRole('heading', { name: /^Tried on (\d+) of \1 work items$/ }).waitFor();
  await lab.getByText(/^Cost so far: \d+ requests/).waitFor();
  await lab.getByRole('row', { name: /^Would have fired/ }).waitFor();
  await lab.getByRole('img', { name: /^Hits a day from/ }).waitFor();
  const version = lab.getByRole('region', { name: 'SLA breached or about to be' });
  await version.getByRole('listitem').filter({ hasText: 'SUP-' }).first().locator('summary').click();
  await version.getByText('At least one of these:').first().waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);
  await visitor.leave();
}, 180_000);

it('says that Jira does not answer, and goes on when it does', async () => {
  const visitor = await arrive({ colorScheme: 'dark', viewport: { width: 390, height: 900 } });
  const lab = await openLab(visitor);
  await visitor.page.route(ASKED, (route) =>
    isForWorkItems(route) ? route.fulfill({ json: AWAY }) : route.continue(),
  );
  await lab.getByRole('button', { name: 'Try it' }).click();
  await lab.getByRole('alert').getByText('Jira does not answer.').waitFor();
  await visitor.page.unroute(ASKED);
  await lab.getByRole('button', { name: 'Go on' }).click();
  await lab.getByRole('heading', { name: /^Tried on/ }).waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);

  await lab.getByRole('button', { name: 'One work item' }).click();
  await lab.getByRole('textbox', { name: 'Work item' }).fill('SUP-1');
  await lab.getByRole('button', { name: 'Try it' }).click();
  await lab
    .getByRole('region', { name: 'Answer' })
    .getByRole('heading', { name: /^SUP-1 as of/ })
    .waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);
  await visitor.leave();
}, 180_000);
