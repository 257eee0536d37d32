import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../support/launch-browser';
import { startSandboxProcess, type SandboxProcess } from './sandbox-process';
import { Visitor } from './visitor';

/** A sandbox and a browser of its own for a test file: started before its tests, gone after them. Returns how somebody arrives. */
export function useSandbox(
  ...serveOptions: readonly string[]
): (options?: BrowserContextOptions) => Promise<Visitor> {
  let sandbox: SandboxProcess | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    sandbox = await startSandboxProcess(serveOptions);
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.stop();
  });
  return (options) => {
    if (!sandbox || !browser) throw new Error('Nobody arrives before the sandbox has started.');
    return Visitor.arrive(browser, sandbox.url, options);
  };
}
