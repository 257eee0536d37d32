import type { TraceLine } from '../../sandbox/boundary';
import { readManifest } from '../../sandbox/platform/manifest/read-manifest';
import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { Site } from '../../sandbox/site';
import { openSite } from '../../sandbox/web/server/open-site';
import type { Ports } from '../../src/app/ports/ports';
import type { Caller } from '../../src/forge/caller';
import type { PersonName } from '../support/story-site';

/** Monday, 16 November 2026, 09:00 in Berlin. */
export const MONDAY_9 = Date.UTC(2026, 10, 16, 8);

/** The demo site, on which a test runs pieces of the app as the platform would run a function: with its globals, and as somebody. */
export class InsideApp {
  #work: () => Promise<void> = () => Promise.resolve();

  /** Every request to Jira that was made here. */
  readonly traffic: TraceLine[] = [];

  private constructor(private opened: Site<SandboxJira> | undefined) {}

  get site(): Site<SandboxJira> {
    if (!this.opened) throw new Error('the site is not open yet');
    return this.opened;
  }

  static async open(): Promise<InsideApp> {
    const inside = new InsideApp(undefined);
    const run = () => inside.#work();
    inside.opened = await openSite({
      manifest: readManifest('manifest.yml'),
      root: '.',
      siteUrl: 'https://forge.example',
      hasDemoIssues: true,
      loadApp: async () => ({
        agent: run,
        sweep: run,
        installed: () => undefined,
        issueChanged: () => undefined,
      }),
      start: MONDAY_9,
      onTrace: (line) => void inside.traffic.push(line),
    });
    return inside;
  }

  /** Runs as a call of this person. */
  async as<T>(who: PersonName, work: () => Promise<T>): Promise<T> {
    return this.#run(work, () =>
      this.site.as(PEOPLE[who].accountId, { accountType: 'licensed' }).invoke('escalation-workspace', 'test'),
    );
  }

  /** Runs as the schedule does, with nobody behind it. */
  async asEngine<T>(work: () => Promise<T>): Promise<T> {
    return this.#run(work, () => this.site.tick());
  }

  /** Background ports, as every function of the engine gets them. */
  ports<T>(work: (ports: Ports) => Promise<T>): Promise<T> {
    return this.asEngine(async () => (await import('../../src/forge/wire')).inBackground(work));
  }

  caller<T>(who: PersonName, work: (caller: Caller, ports: Ports) => Promise<T>): Promise<T> {
    return this.as(who, async () => {
      const { caller, ports } = (await import('../../src/forge/wire')).forCaller(PEOPLE[who].accountId);
      return work(caller, ports);
    });
  }

  issueId(key: string): string {
    const issue = this.site.jira.state.issues.find(key);
    if (!issue) throw new Error(`the demo site has no ${key}`);
    return issue.id;
  }

  async #run<T>(work: () => Promise<T>, call: () => Promise<unknown>): Promise<T> {
    let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
    this.#work = async () => {
      try {
        outcome = { value: await work() };
      } catch (error) {
        outcome = { error };
      }
    };
    await call();
    // Later ticks of the schedule find nothing to do.
    this.#work = () => Promise.resolve();
    if (!outcome) throw new Error('the platform did not run the test’s work');
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }
}
