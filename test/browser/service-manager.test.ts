import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findBarriers } from './find-barriers';
import { useSandbox } from './use-sandbox';

const arrive = useSandbox();

/** What stands in somebody's way on the page as it is, in light and in dark. */
async function barriers(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours turn at once; what is measured is what is drawn in the next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    found.push(...(await findBarriers(page)));
  }
  return found;
}

it('lets a service manager find what keeps failing, propose a problem, audit the month and print the brief', async () => {
  const visitor = await arrive();
  await visitor.open('/', 'lena');
  for (const key of ['SUP-1', 'SUP-10', 'SUP-12']) {
    const issueId = await visitor.issueId(key);
    const open = { playbookId: 'standard', severity: 'high', reasonCode: 'stuck', words: 'It fails again.' };
    await visitor.send('ada', 'escalation.open', { issueId, ...open, tried: '', shouldKnow: [] });
    const effort = { minutes: 90, work: 'technical', person: null, startedAt: null, occasion: 'by-hand' };
    await visitor.send('lena', 'effort.log', { escalationId: `${issueId}-1`, ...effort });
  }
  const ended = {
    escalationId: `${await visitor.issueId('SUP-12')}-1`,
    reason: 'resolved',
    words: 'Solved.',
  };
  await visitor.send('lena', 'escalation.withdraw', ended);
  for (const step of ['+1 h', '+1 h', '+5 min']) await visitor.jump(step);

  await visitor.open('/projects/SUP/apps/escalation-center', 'marco');
  const center = visitor.app('Escalation Center');
  await center.getByRole('button', { name: 'Reports', exact: true }).press('Enter');
  await center
    .getByText(/^Rule ·|^Burst ·|^Repeated ·/)
    .first()
    .waitFor();
  expect(await barriers(visitor.page)).toEqual([]);

  // From a figure to its cases, and to a problem that is created once, with what is known written into it.
  await center.getByRole('button', { name: /Opened, Web shop: cases$/ }).click();
  await center.getByRole('link', { name: 'SUP-1', exact: true }).first().waitFor();
  await center.getByRole('button', { name: 'Propose a problem…' }).first().click();
  await center.getByText('SUP-1 E1').first().waitFor();
  await center.getByRole('button', { name: 'Create the problem' }).click();
  await center.getByText('The problem is in Jira:').waitFor();
  expect(await barriers(visitor.page)).toEqual([]);

  const saved = visitor.page.waitForEvent('download');
  // The first is of the cases that are open above.
  await center.getByRole('button', { name: 'Export CSV' }).last().click();
  expect((await saved).suggestedFilename()).toMatch(/^escalation-report-service-.*\.csv$/);

  await center.getByRole('button', { name: 'Audit', exact: true }).press('Enter');
  await center.getByRole('rowheader', { name: 'Manager set' }).waitFor();
  expect(await barriers(visitor.page)).toEqual([]);
  await center.getByRole('button', { name: 'Audit as a document' }).click();
  await center.getByRole('heading', { name: 'Audit of escalations: Support' }).waitFor();
  await center.getByText(/did not follow the process/).waitFor();
  // What is to be done with the document is no part of it.
  await visitor.page.emulateMedia({ media: 'print' });
  expect(await center.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
  await visitor.page.emulateMedia({ media: 'screen' });

  await center.getByRole('button', { name: 'Brief', exact: true }).press('Enter');
  await center.getByRole('article', { name: /^SUP-1 / }).waitFor();
  expect(await barriers(visitor.page)).toEqual([]);
  await center.getByRole('button', { name: /^Only this one: SUP-1 / }).click();
  await center.getByRole('button', { name: 'All open ones' }).waitFor();
  expect(await center.getByRole('article').count()).toBe(1);
}, 300_000);
