import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { Reply } from '../../src/contract/calls';
import type { IssueView } from '../../src/contract/issue-view';
import type { RecordView } from '../../src/contract/record-view';
import type { SettingsView } from '../../src/contract/settings-view';
import type { Playbook } from '../../src/domain/policy/playbook';
import { HOUR, MINUTE } from '../../src/domain/time';
import { StorySite, type PersonName } from './story-site';

const nameOf = (accountId: string | null): PersonName => {
  const found = Object.entries(PEOPLE).find(([, person]) => person.accountId === accountId);
  if (!found) throw new Error(`nobody on the demo site is ${String(accountId)}`);
  return found[0] as PersonName;
};

/** Saves every other rule that starts by itself as one that proposes. */
async function onlyStarts(story: StorySite, criterionId: string): Promise<void> {
  const admin = story.site.as(PEOPLE.priya.accountId);
  const projectId = story.site.jira.state.project('SUP')?.id;
  const ask = async (call: string, payload: object): Promise<SettingsView> => {
    const reply = await admin.invoke('escalation-settings', call, { projectId, ...payload });
    const answered = reply as Reply<SettingsView>;
    if (!answered.ok) throw new Error(`${call}: ${JSON.stringify(answered.problem)}`);
    return answered.value;
  };
  let view = await ask('settings.view', {});
  for (const { id, body } of view.criteria) {
    if (id === criterionId || body.mode !== 'start') continue;
    view = await ask('policy.save', {
      generation: view.generation,
      kind: 'criterion',
      policyId: id,
      body: { ...body, mode: 'propose' },
    });
  }
}

/** One escalation of a shipped playbook on the demo site, walked step by step; every step answers with the record as it stands then. */
export class PlaybookWalk {
  private constructor(
    readonly story: StorySite,
    readonly key: string,
    readonly escalationId: string,
    /** Who reads the record on the way. */
    private reader: PersonName,
  ) {}

  /** Somebody escalates by the form, which says first what the playbook is for and whom sending tells. */
  static async byClick(
    { id, severity, purpose = '' }: Playbook,
    key: string,
    who: PersonName = 'lena',
  ): Promise<PlaybookWalk> {
    const story = await StorySite.open();
    const issueId = story.issueId(key);
    const form = await story.ask(who, 'issue.form', { issueId });
    const offered = form.playbooks.find((playbook) => playbook.id === id);
    if (offered?.purpose !== purpose || offered.severity !== severity)
      throw new Error(`the form does not offer ${id} as it is`);
    const told = form.tells[id]?.people ?? [];
    if (told.length === 0) throw new Error(`the form does not say whom ${id} tells`);
    const opened = await story.ask(who, 'escalation.open', {
      issueId,
      playbookId: id,
      severity,
      reasonCode: 'stuck',
      words: 'It happened again.',
      tried: '',
      shouldKnow: [],
    });
    await story.settle();
    return new PlaybookWalk(story, key, opened.record?.id ?? '', who);
  }

  /** The one rule of the project that starts anything escalates while nobody looks. */
  static async byRule(criterionId: string, key: string): Promise<PlaybookWalk> {
    const story = await StorySite.open();
    await onlyStarts(story, criterionId);
    for (let waited = 0; waited < 8; waited += 1) {
      await story.minutes(30);
      const { record } = await story.view('lena', key);
      if (record) return new PlaybookWalk(story, key, record.id, 'lena');
    }
    throw new Error(`no rule has escalated ${key} in four hours`);
  }

  view(): Promise<IssueView> {
    return this.story.view(this.reader, this.key);
  }

  async record(): Promise<RecordView> {
    const { record } = await this.view();
    if (!record) throw new Error(`${this.reader} does not see the record of ${this.key}`);
    return record;
  }

  /** Fields of the work item as Jira has them. */
  async fields(): Promise<Readonly<Record<string, unknown>>> {
    const { body } = await this.story.site
      .as(PEOPLE.lena.accountId)
      .jira('GET', `/rest/api/3/issue/${this.key}`);
    return (body as { readonly fields: Readonly<Record<string, unknown>> }).fields;
  }

  /** Waits until the first level was told, and answers as the first of those whom it told. */
  async acknowledge(): Promise<{
    readonly who: PersonName;
    readonly told: readonly PersonName[];
    readonly level: string;
  }> {
    for (let waited = 0; waited < 8; waited += 1) {
      const level = (await this.record()).levels.find(({ state }) => state === 'told');
      if (level) {
        const told = level.people.map(nameOf);
        const who = told[0] ?? this.reader;
        await this.story.ask(who, 'level.acknowledge', { escalationId: this.escalationId });
        return { who, told, level: level.name };
      }
      await this.story.minutes(10);
    }
    throw new Error('nobody was told in over an hour');
  }

  /** Marco runs it from here on, writes down what is known, and plans. */
  async manageAndPlan(): Promise<RecordView> {
    const { story, escalationId } = this;
    await story.ask('lena', 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });
    this.reader = 'marco';
    const { revisions } = await this.record();
    await story.ask('marco', 'assessment.save', {
      escalationId,
      revision: revisions.assessment,
      situation: 'It does not work.',
      businessImpact: 'Forty trucks wait.',
      customerImpact: 'They cannot release orders.',
      affectedServices: '',
      risk: '',
      tried: '',
      cause: '',
      complete: true,
    });
    const { revisions: then } = await this.record();
    await story.ask('marco', 'plan.add-action', {
      escalationId,
      revision: then.plan,
      title: 'Repair it',
      ownerId: PEOPLE.marco.accountId,
      dueAt: story.site.clock.now() + 2 * HOUR,
    });
    return this.record();
  }

  async agree(): Promise<RecordView> {
    await this.story.ask('marco', 'plan.agree', { escalationId: this.escalationId });
    return this.record();
  }

  /** Tells the customer, and gives back what stands in public on the request, as this person reads it. */
  async tellCustomer(text: string, reader?: PersonName): Promise<readonly string[]> {
    const { story, escalationId } = this;
    const { reporterId } = await this.record();
    await story.ask('marco', 'update.post', { escalationId, audience: 'customer', text, nextAt: null });
    await story.settle();
    return story.publicComments(reader ?? nameOf(reporterId), this.key);
  }

  /** Is the customer refused an update, and why. */
  async tellTooEarly(text: string): Promise<readonly string[]> {
    const { escalationId } = this;
    const said = await this.story.call('marco', 'update.post', {
      escalationId,
      audience: 'customer',
      text,
      nextAt: null,
    });
    return said.ok ? [] : (said.problem.fields ?? []).map(({ message }) => message);
  }

  /** What was planned is done and the customer is satisfied; the fix is watched. */
  async satisfied(): Promise<RecordView> {
    const { story, escalationId } = this;
    const { reporterId, plan } = await this.record();
    for (const { id: actionId } of plan.actions)
      await story.ask('marco', 'plan.complete-action', { escalationId, actionId });
    await story.ask('marco', 'customer.satisfied', { escalationId, by: reporterId ?? '', how: 'phone' });
    return this.record();
  }

  /** To the end of the watch, the customer's agreement, the close, and a completed review. */
  async closeAndReview(): Promise<Awaited<ReturnType<PlaybookWalk['review']>>> {
    const { story, escalationId } = this;
    const { reporterId, monitoring } = await this.record();
    const until = monitoring?.until ?? 0;
    // Days in which nothing happens are slept through, for the sake of whoever waits for the test.
    story.site.faults.ticksStoppedUntil = until - 6 * MINUTE;
    await story.site.advanceTo(until + 6 * MINUTE);
    await story.ask('marco', 'customer.agreed', { escalationId, by: reporterId ?? '', how: 'mail' });
    await story.ask('marco', 'escalation.close', { escalationId });
    await story.settle();
    await story.ask('marco', 'review.save', {
      escalationId,
      revision: 0,
      complete: true,
      also: [],
      happened: 'It failed.',
      wentWell: 'We told them early.',
      causes: 'No spare.',
      outcome: 'avoidable',
    });
    return this.review();
  }

  private review() {
    return this.story.ask('marco', 'review.view', { escalationId: this.escalationId });
  }

  /** Codes of everything that was written down, oldest first. */
  async journal(): Promise<readonly string[]> {
    const codes: string[] = [];
    let cursor: string | null = null;
    do {
      const page: {
        readonly entries: readonly { readonly lines: readonly { readonly code: string }[] }[];
        readonly cursor: string | null;
      } = await this.story.ask('marco', 'journal.page', { escalationId: this.escalationId, cursor });
      codes.unshift(...page.entries.flatMap(({ lines }) => lines.map(({ code }) => code)).reverse());
      cursor = page.cursor;
    } while (cursor !== null);
    return codes;
  }
}
