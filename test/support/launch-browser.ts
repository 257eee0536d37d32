import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import * as v from 'valibot';

const found = v.object({ executablePath: v.string(), env: v.record(v.string(), v.string()) });

/** Starts the Chromium that tools/browser.mjs finds (and fetches, where there is none). The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const answer = execFileSync(process.execPath, ['tools/browser.mjs'], { encoding: 'utf8' });
  const { executablePath, env } = v.parse(found, JSON.parse(answer));
  return chromium.launch({ executablePath, args: ['--disable-gpu'], env: { ...process.env, ...env } });
}
