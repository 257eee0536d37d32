import { beforeAll, describe, expect, it } from '@jest/globals';
import { ISSUE_TYPE } from '../../sandbox/jira/definitions/choices';
import { FIELD } from '../../sandbox/jira/fields/field-ids';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { PROJECT } from '../../sandbox/jira/seed/projects';
import type { CallName, CenterCalls, PayloadOf, Reply, ReplyOf } from '../../src/contract/calls';
import { StorySite } from '../support/story-site';

/** Marco manages the services of the desk. What he asks is asked as the Center's views ask it. */
let story: StorySite;
const NOVEMBER = { projectId: PROJECT.support, from: '2026-11', to: '2026-11' } as const;

async function ask<N extends CallName<CenterCalls>>(
  name: N,
  payload: PayloadOf<CenterCalls, N>,
): Promise<ReplyOf<CenterCalls, N>> {
  const marco = story.site.as(PEOPLE.marco.accountId);
  const reply = (await marco.invoke('escalation-center', name, payload)) as Reply<ReplyOf<CenterCalls, N>>;
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.problem)}`);
  return reply.value;
}

/** An incident of a service that is escalated at once, with the work that it cost. */
async function fails(service: string, minutes: number): Promise<string> {
  const { status, body } = await story.site.as(PEOPLE.ada.accountId).jira('POST', '/rest/api/3/issue', {
    fields: {
      project: { id: PROJECT.support },
      issuetype: { id: ISSUE_TYPE.incident.id },
      summary: `${service} does not answer`,
      [FIELD.services]: [{ name: service }],
    },
  });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  const { key } = body as { readonly key: string };
  await story.escalate(key);
  const effort = { minutes, work: 'technical', person: null, startedAt: null, occasion: 'by-hand' } as const;
  await story.ask('lena', 'effort.log', { escalationId: `${story.issueId(key)}-1`, ...effort });
  return key;
}

const idOf = (key: string): string => `${story.issueId(key)}-1`;

let failed: readonly string[];
let other: string;

beforeAll(async () => {
  story = await StorySite.open();
  await story.minutes(10);
  failed = [await fails('Web shop', 90), await fails('Web shop', 60), await fails('Web shop', 30)];
  other = await fails('VPN', 15);
  await story.ask('lena', 'manager.set', { escalationId: idOf(other), accountId: PEOPLE.marco.accountId });
  await story.ask('lena', 'escalation.withdraw', {
    escalationId: idOf(other),
    reason: 'resolved',
    words: 'The gateway is back.',
  });
  // The figures are counted each hour by themselves.
  await story.hours(3);
});

describe('a service manager', () => {
  it('finds the service that keeps failing, how much work it cost, and the cases behind', async () => {
    const report = await ask('report.view', { ...NOVEMBER, dim: 'service', skip: 0 });
    expect(report.figuresAt).not.toBeNull();
    const shop = report.groups.find(({ name }) => name === 'Web shop');
    expect(shop?.figures.counts).toMatchObject({ 'effort:technical': 180 });
    expect(shop?.recurrence?.verdict).not.toBe('exception');
    const vpn = report.groups.find(({ name }) => name === 'VPN');
    expect(vpn?.recurrence?.verdict).toBe('exception');
    const { cases } = await ask('report.cases', {
      projectId: PROJECT.support,
      from: '2026-11-01',
      to: '2026-11-30',
      dim: 'service',
      value: shop?.value ?? '',
      figure: 'opened',
      cursor: null,
    });
    expect(cases.map(({ key }) => key)).toEqual(expect.arrayContaining([...failed]));
  });

  it('proposes a problem for it, once, though it is sent twice', async () => {
    const proposal = {
      projectId: PROJECT.support,
      escalationId: idOf(failed[2] ?? ''),
      summary: 'Web shop is escalated again and again',
      text: failed.join(', '),
    };
    const { key } = await ask('report.propose-problem', proposal);
    expect(await ask('report.propose-problem', proposal)).toEqual({ key });
    expect(await story.search('marco', 'summary ~ "escalated again and again"')).toEqual([key]);
  });

  it('sees what it cost once hours are priced, as the escalation role does, and an agent does not', async () => {
    const priya = story.site.as(PEOPLE.priya.accountId);
    const settings = async (call: string, payload: object) =>
      (await priya.invoke('escalation-settings', call, { projectId: PROJECT.support, ...payload })) as {
        readonly ok: boolean;
        readonly value: {
          readonly generation: number;
          readonly settings: { readonly id: string; readonly body: object };
        };
      };
    const { value } = await settings('settings.view', {});
    const { id, body } = value.settings;
    const rates = { currency: 'EUR', perHour: { technical: 100 } };
    const saved = await settings('policy.save', {
      generation: value.generation,
      kind: 'settings',
      policyId: id,
      body: { ...body, rates },
    });
    expect(saved.ok).toBe(true);
    const asked = { ...NOVEMBER, dim: 'project', skip: 0 };
    const costFor = async (who: 'lena' | 'ada') => {
      const reader = story.site.as(PEOPLE[who].accountId);
      const reply = (await reader.invoke('escalation-center', 'report.view', asked)) as Reply<
        ReplyOf<CenterCalls, 'report.view'>
      >;
      return reply.ok ? reply.value.whole.cost : undefined;
    };
    expect([await costFor('lena'), await costFor('ada')]).toEqual([325, null]);
  });

  it('audits what ended, down to who did what and when', async () => {
    const audit = await ask('audit.view', NOVEMBER);
    expect(audit.ended).toBe(1);
    const { cases } = await ask('audit.cases', { ...NOVEMBER, step: null, cursor: null });
    expect(cases.map(({ key, endedAs }) => [key, endedAs])).toEqual([[other, 'withdrawn']]);
    const { steps } = await ask('review.view', { escalationId: idOf(other) });
    expect(steps.find(({ step }) => step === 'manager')).toMatchObject({
      state: cases[0]?.steps.manager?.state,
      evidence: { by: PEOPLE.lena.accountId, code: 'manager-set' },
    });
  });

  it('takes one page to the executives: what is open, and what changed since this morning', async () => {
    const morning = story.site.clock.now() - 60 * 60_000;
    await story.ask('lena', 'manager.set', {
      escalationId: idOf(failed[0] ?? ''),
      accountId: PEOPLE.marco.accountId,
    });
    const { briefs } = await ask('brief.page', { projectId: PROJECT.support, since: morning, skip: 0 });
    const shop = briefs.find(({ key }) => key === failed[0]);
    const changed = shop?.sections.find(({ section }) => section === 'changed')?.lines ?? [];
    expect(changed.map(({ code }) => code)).toEqual(expect.arrayContaining(['since', 'manager-set']));
    expect(briefs.map(({ key }) => key)).not.toContain(other);
  });
});
