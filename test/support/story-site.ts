import { readManifest } from '../../sandbox/platform/manifest/read-manifest';
import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { prepareDemo } from '../../sandbox/demo/prepare-demo';
import type { Site } from '../../sandbox/site';
import { openSite } from '../../sandbox/web/server/open-site';
import type { AgentCalls, CallName, PayloadOf, Reply, ReplyOf } from '../../src/contract/calls';
import type { IssueView } from '../../src/contract/issue-view';
import { HOUR, MINUTE } from '../../src/domain/time';

/** Monday, 16 November 2026, 09:00 in Berlin. */
export const MONDAY_9 = Date.UTC(2026, 10, 16, 8);

export type PersonName = keyof typeof PEOPLE;

/** The demo site with the app on it, and people who act on its surfaces. */
export class StorySite {
  private constructor(readonly site: Site<SandboxJira>) {}

  static async open(given: Partial<Parameters<typeof openSite>[0]> = {}): Promise<StorySite> {
    const site = await openSite({
      manifest: readManifest('manifest.yml'),
      root: '.',
      siteUrl: 'https://story.example',
      hasDemoIssues: true,
      loadApp: async () => ({ ...(await import('../../src/index')) }),
      start: MONDAY_9,
      tickOffset: 0,
      // What is asked of Jira is recorded where a run is checked, not kept in the memory of a story.
      onTrace: () => undefined,
      ...given,
    });
    await prepareDemo(site);
    return new StorySite(site);
  }

  issueId(key: string): string {
    const issue = this.site.jira.state.issues.find(key);
    if (!issue) throw new Error(`the demo site has no ${key}`);
    return issue.id;
  }

  /** A call of the work item's surfaces, as this person. */
  async call<N extends CallName<AgentCalls>>(
    who: PersonName,
    name: N,
    payload: PayloadOf<AgentCalls, N>,
  ): Promise<Reply<ReplyOf<AgentCalls, N>>> {
    const reply = await this.site.as(PEOPLE[who].accountId).invoke('escalation-workspace', name, payload);
    return reply as Reply<ReplyOf<AgentCalls, N>>;
  }

  /** The same, for calls that must succeed. */
  async ask<N extends CallName<AgentCalls>>(
    who: PersonName,
    name: N,
    payload: PayloadOf<AgentCalls, N>,
  ): Promise<ReplyOf<AgentCalls, N>> {
    const reply = await this.call(who, name, payload);
    if (!reply.ok) throw new Error(`${name} as ${who} was refused: ${JSON.stringify(reply.problem)}`);
    return reply.value;
  }

  /** Escalates, as Ada where nobody else is named, with the standard playbook at high severity, and lets the engine work. */
  async escalate(
    key: string,
    given: Partial<PayloadOf<AgentCalls, 'escalation.open'>> = {},
    who: PersonName = 'ada',
  ): Promise<IssueView> {
    const view = await this.ask(who, 'escalation.open', {
      issueId: this.issueId(key),
      playbookId: 'standard',
      severity: 'high',
      reasonCode: 'stuck',
      words: 'No progress since the weekend.',
      tried: '',
      shouldKnow: [],
      ...given,
    });
    await this.settle();
    return view;
  }

  view(who: PersonName, key: string): Promise<IssueView> {
    return this.ask(who, 'issue.view', { issueId: this.issueId(key) });
  }

  /** Lets queue and events deliver what is on its way. */
  async settle(): Promise<void> {
    await this.site.advance(10_000);
  }

  minutes(count: number): Promise<void> {
    return this.site.advance(count * MINUTE);
  }

  hours(count: number): Promise<void> {
    return this.site.advance(count * HOUR);
  }

  /** Subject and text of the mails that Jira sent to this person because of the app: its mentions, and what it asked to be mailed. */
  mails(who: PersonName): string[] {
    return this.site.jira
      .outbox()
      .filter(({ toAccountId, why }) => why !== 'customer' && toAccountId === PEOPLE[who].accountId)
      .map(({ subject, textBody }) => `${subject}\n${textBody}`);
  }

  /** Keys that a search by this person finds. */
  async search(who: PersonName, jql: string): Promise<string[]> {
    const { status, body } = await this.site
      .as(PEOPLE[who].accountId)
      .jira('POST', '/rest/api/3/search/jql', { jql, fields: ['summary'], maxResults: 50 });
    if (status !== 200) throw new Error(`${jql}: ${status} ${JSON.stringify(body)}`);
    return (body as { readonly issues: readonly { readonly key: string }[] }).issues.map(({ key }) => key);
  }

  /** What a customer reads on the request. */
  async publicComments(who: PersonName, key: string): Promise<string[]> {
    const { status, body } = await this.site
      .as(PEOPLE[who].accountId)
      .jira('GET', `/rest/servicedeskapi/request/${key}/comment`);
    if (status !== 200) throw new Error(`${key}: ${status} ${JSON.stringify(body)}`);
    return (body as { readonly values: readonly { readonly body: string }[] }).values.map(
      ({ body: text }) => text,
    );
  }
}
