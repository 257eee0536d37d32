import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { findBarriers } from './find-barriers';
import { useSandbox } from './use-sandbox';
import type { Visitor } from './visitor';

const arrive = useSandbox();
const SITE = '/settings/apps/escalation-site';
const PROJECT = '/projects/SUP/settings/apps/escalation-settings';

async function openSite(visitor: Visitor): Promise<FrameLocator> {
  await visitor.open(SITE, 'jonas');
  const frame = visitor.app('Escalations on this site');
  await frame.getByRole('tab', { name: 'Engine' }).waitFor();
  return frame;
}

const aFile = (text: string) => ({
  name: 'records.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

it('moves records: the file is made, refused with its places where it is wrong, shown, and started', async () => {
  const visitor = await arrive();
  const { page } = visitor;
  await visitor.open('/browse/SUP-1', 'ada');
  await visitor.send('ada', 'escalation.open', {
    issueId: await visitor.issueId('SUP-1'),
    playbookId: 'standard',
    severity: 'high',
    reasonCode: 'stuck',
    words: 'No progress.',
    tried: '',
    shouldKnow: [],
  });
  const site = await openSite(visitor);
  await site.getByRole('tab', { name: 'Move records' }).click();
  const saved = page.waitForEvent('download');
  await site.getByRole('button', { name: 'Make the file' }).click();
  await site.getByText(/^The file holds \d+ records?\./).waitFor();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(await findBarriers(page)).toEqual([]);

  const choose = (changed: string) => site.getByLabel('File of records (JSON)').setInputFiles(aFile(changed));
  await choose('{');
  await site.getByText(/^This is no JSON file/).waitFor();
  await choose(text.replace('"version":1', '"version":7'));
  await site.getByText('This file was written by a newer version of the app.').waitFor();
  await choose(text.replace(/"stage":"[a-z]+"/u, '"stage":"lost"'));
  await site.getByText(/^The file cannot be taken: 1 place/).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  await choose(text.replaceAll(/"openedAt":(\d+)/gu, (_all, at: string) => `"openedAt":${Number(at) + 1}`));
  await site.getByRole('heading', { name: 'What would happen' }).waitFor();
  await site.getByText(/^\d+ open records? comes? as withdrawn/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await site.getByRole('button', { name: /^Bring \d+ records?$/ }).click();
  await site.getByRole('button', { name: 'Stop' }).waitFor();
  await visitor.jump('+5 min');
  const after = await openSite(visitor);
  await after.getByRole('tab', { name: 'Move records' }).click();
  await after.getByText('The import is done').waitFor();
  await after.getByText(/came as withdrawn/).waitFor();
  await visitor.leave();
}, 240_000);

it('is walked by keyboard, and what it locks is only read in a project', async () => {
  const visitor = await arrive({ colorScheme: 'dark', viewport: { width: 390, height: 900 } });
  const { page } = visitor;
  const site = await openSite(visitor);
  await site.getByRole('tab', { name: 'Engine' }).focus();
  for (const name of [
    'Projects',
    'Defaults',
    'History',
    'Export and import',
    'Move records',
    'Data',
    'Self-test',
  ]) {
    await page.keyboard.press('ArrowRight');
    await site.getByRole('tab', { name, selected: true }).waitFor();
    await site.locator('.loading').first().waitFor({ state: 'detached' });
    expect([name, await findBarriers(page)]).toEqual([name, []]);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await site.getByText('Mails by Jira').waitFor();
  await site.getByRole('tab', { name: 'Defaults' }).click();
  await site.getByRole('tab', { name: 'Targets' }).click();
  await site.getByLabel('Projects may change no targets').focus();
  await page.keyboard.press('Space');
  await site.getByRole('checkbox', { name: 'Projects may change no targets', checked: true }).waitFor();

  await visitor.open(PROJECT, 'priya');
  const project = visitor.app('Escalations');
  await project.getByRole('tab', { name: 'Targets' }).click();
  const critical = project.getByRole('region', { name: 'Critical' });
  await critical.getByText('Locked by the site').waitFor();
  await critical.getByText(/A Jira admin changes it for all projects/).waitFor();
  expect(await critical.getByRole('textbox').count()).toBe(0);
  expect(await critical.getByRole('combobox').count()).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
  await visitor.leave();
}, 240_000);
