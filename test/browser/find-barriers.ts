import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What WCAG 2.2 asks of pages at levels A and AA, as far as it can be checked by reading the page. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function inFrame(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const options = { runOnly: TAGS, iframes: false, resultTypes: ['violations'] };
  const { violations } = await frame.evaluate<axe.AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}`));
}

/** Serious and critical findings on a page and in the app's frames that it shows. */
export async function findBarriers(page: Page): Promise<string[]> {
  // A frame that was put in just now has no address yet.
  while (page.frames().some((frame) => frame.url() === '')) await page.waitForTimeout(50);
  const shown = page.frames().filter((frame) => !new URL(frame.url()).pathname.startsWith('/ui-kit/'));
  return (await Promise.all(shown.map(inFrame))).flat();
}
