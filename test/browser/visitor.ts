import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import { PEOPLE } from '../../sandbox/jira/seed/people';

export type PersonName = keyof typeof PEOPLE;

/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 60_000;

/** Somebody at a browser window on the sandbox, who does what people do: click, type, choose, read. */
export class Visitor {
  private constructor(readonly page: Page) {}

  static async arrive(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      locale: 'en-US',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(await context.newPage());
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  /** Opens an address as this person: the site's own link for it, which the tab remembers. */
  async open(path: string, who?: PersonName): Promise<void> {
    await this.page.goto(
      who === undefined ? path : `${path}?as=${encodeURIComponent(PEOPLE[who].accountId)}`,
    );
  }

  /** Becomes another person by the menu at the top right. */
  async become(who: PersonName): Promise<void> {
    const { displayName } = PEOPLE[who];
    await this.press(/^I am /);
    await this.page
      .getByRole('dialog', { name: 'Become another person' })
      .getByRole('button', { name: displayName })
      .click();
    await this.page.getByRole('button', { name: `I am ${displayName}` }).waitFor();
  }

  /** Moves time by a button of the time bar, and waits until it has moved. */
  async jump(label: string): Promise<void> {
    const button = this.page.getByRole('group', { name: 'Jump in time' }).getByRole('button', {
      name: label,
      exact: true,
    });
    const moved = this.page.waitForResponse(
      (response) => response.url().endsWith('/_sandbox/time') && response.request().method() === 'POST',
    );
    await button.click();
    if (!(await moved).ok()) throw new Error(`Time did not move by ${label}.`);
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name, exact: true }).first().click();
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click();
  }

  /** Chooses an option of a select or a person of a picker. */
  async choose(label: string, option: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async type(label: string | RegExp, text: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('textbox', { name: label }).fill(text);
  }

  /** The dialog that is open, and gone again once `use` has sent what it is for. */
  async inDialog(title: string, use: (dialog: Locator) => Promise<void>): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    await use(dialog);
    await dialog.waitFor({ state: 'detached' });
  }

  /** A step that nobody watches: the call that the workspace would send for this person. */
  async send(who: PersonName, call: string, payload: object): Promise<void> {
    await this.ask(who, 'escalation-workspace', call, payload);
  }

  /** What a surface's call answers this person, unseen. */
  async ask(who: PersonName, moduleKey: string, call: string, payload: object): Promise<unknown> {
    const answer = await this.page.request.post('/_sandbox/invoke', {
      headers: { authorization: `Basic ${btoa(`${PEOPLE[who].accountId}:`)}` },
      data: { moduleKey, call, payload, extension: {} },
    });
    const { value } = (await answer.json()) as {
      readonly value?: { readonly ok: boolean; readonly value?: unknown };
    };
    if (!value?.ok) throw new Error(`${call} was refused: ${await answer.text()}`);
    return value.value;
  }

  /** Time stands still but for this step, however long the machine takes for it. */
  async letPass(advanceMs: number): Promise<void> {
    const data = { advanceMs, pause: true };
    const answer = await this.page.request.post('/_sandbox/time', { data, timeout: 0 });
    if (!answer.ok()) throw new Error(`Time did not move: ${await answer.text()}`);
  }

  /** The id behind a key, as Lena finds it. */
  async issueId(key: string): Promise<string> {
    const answer = await this.page.request.get(`/rest/api/3/issue/${key}`, {
      headers: { authorization: `Basic ${btoa(`${PEOPLE.lena.accountId}:`)}` },
    });
    return ((await answer.json()) as { readonly id: string }).id;
  }

  /** The app's panel below the description of a work item. */
  panel(): Locator {
    return this.page.getByRole('main').getByRole('region', { name: 'Escalation', exact: true });
  }

  /** The app's card at the side of a work item. */
  badge(): Locator {
    const title = this.page.locator('summary').filter({ hasText: /^Escalation/ });
    return this.page.getByRole('group').filter({ has: title });
  }

  /** A page of the app, which runs in a frame of its own. */
  app(title: string): FrameLocator {
    return this.page.frameLocator(`iframe[title="${title}"]`);
  }

  async reads(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).first().waitFor();
  }
}
