import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { AcrossPage } from '../../src/contract/across-calls';
import type { CenterPage } from '../../src/contract/center-page';
import { StorySite, type PersonName } from '../support/story-site';

let story: StorySite;
let projectId: string;

const call = async (who: PersonName, name: string, sent: object = {}): Promise<unknown> =>
  story.site.as(PEOPLE[who].accountId).invoke('escalation-center', name, { projectId, ...sent });

async function page(who: PersonName, sent: object = {}): Promise<CenterPage> {
  const asked = { life: 'open', stages: [], severities: [], mine: false, cursor: null, ...sent };
  const reply = (await call(who, 'center.page', asked)) as {
    readonly ok: boolean;
    readonly value: CenterPage;
  };
  expect(reply.ok).toBe(true);
  return reply.value;
}

const keys = ({ rows }: CenterPage): readonly string[] => rows.map(({ key }) => key);
const issueOf = (key: string): string => story.site.jira.state.issues.find(key)?.id ?? '';

/** SUP-2 elevated and managed by Lena, SUP-3 critical, SUP-5 high. */
beforeAll(async () => {
  story = await StorySite.open();
  const first = await story.escalate('SUP-2');
  projectId = first.issue.projectId;
  const ids = new Map<string, string>([['SUP-2', first.record?.id ?? '']]);
  for (const key of ['SUP-3', 'SUP-5']) ids.set(key, (await story.escalate(key)).record?.id ?? '');
  const severe = [
    ['SUP-2', 'elevated'],
    ['SUP-3', 'critical'],
    ['SUP-5', 'high'],
  ] as const;
  const { rows } = await page('lena');
  for (const [key, severity] of severe) {
    if (rows.find((row) => row.key === key)?.severity !== severity)
      await story.ask('lena', 'severity.change', {
        escalationId: ids.get(key) ?? '',
        severity,
        words: 'So bad is it.',
      });
  }
  await story.ask('lena', 'manager.set', {
    escalationId: ids.get('SUP-2') ?? '',
    accountId: PEOPLE.lena.accountId,
  });
});

describe('the list of escalations', () => {
  it('stands in the asked order, and the other way round', async () => {
    const order = { by: 'severity', descending: false, group: null };
    expect(keys(await page('lena', { order }))).toEqual(['SUP-3', 'SUP-5', 'SUP-2']);
    expect(keys(await page('lena', { order: { ...order, descending: true } }))).toEqual([
      'SUP-2',
      'SUP-5',
      'SUP-3',
    ]);
  });

  it('puts groups first, those that nobody manages before those of a manager', async () => {
    const order = { by: 'severity', descending: true, group: 'manager' };
    expect(keys(await page('lena', { order }))).toEqual(['SUP-5', 'SUP-3', 'SUP-2']);
  });

  it('shows of the work items that were found those which the other filters leave', async () => {
    const issueIds = [issueOf('SUP-2'), issueOf('SUP-3'), issueOf('SUP-9')];
    expect(keys(await page('lena', { issueIds })).toSorted()).toEqual(['SUP-2', 'SUP-3']);
    expect(keys(await page('lena', { issueIds, severities: ['critical'] }))).toEqual(['SUP-3']);
    expect(keys(await page('lena', { issueIds, life: 'ended' }))).toEqual([]);
  });

  it('refuses an order that it does not know', async () => {
    const sent = { life: 'open', stages: [], severities: [], mine: false, cursor: null };
    const order = { by: 'colour', descending: false, group: null };
    expect(await call('lena', 'center.page', { ...sent, order })).toMatchObject({
      ok: false,
      problem: { code: 'invalid' },
    });
  });
});

it('keeps the views of a person for that person alone', async () => {
  const views = [{ id: 'one', name: 'Critical ones', query: 'severity=critical' }];
  expect(await call('lena', 'views.mine')).toEqual({ ok: true, value: { views: [] } });
  expect(await call('lena', 'views.save', { views })).toEqual({ ok: true, value: { views } });
  expect(await call('lena', 'views.mine')).toEqual({ ok: true, value: { views } });
  expect(await call('ada', 'views.mine')).toEqual({ ok: true, value: { views: [] } });
});

it('shows the record of a deleted work item to who runs it, without a word of the work item, and to others not at all', async () => {
  await story.site.as(PEOPLE.priya.accountId).jira('DELETE', '/rest/api/3/issue/SUP-2');
  await story.settle();
  const seen = await page('lena', { life: 'ended' });
  expect(seen.rows).toMatchObject([{ isLost: true, key: '', summary: '', stage: 'withdrawn' }]);
  expect(seen.hidden).toBe(false);
  const others = await page('ada', { life: 'ended' });
  expect(others.rows).toEqual([]);
  expect(others.hidden).toBe(true);
});

describe('the list across projects', () => {
  it('holds what Jira says the reader is an agent for, and opens a record by its id as they may see it', async () => {
    const fiona = story.site.as(PEOPLE.fiona.accountId);
    const switched = await fiona.invoke('escalation-settings', 'project.switch', {
      projectId: '10001',
      on: true,
    });
    expect(switched).toMatchObject({ ok: true });
    const ofFinance = await story.escalate('FIN-1', {}, 'fiona');
    const asked = { life: 'open', stages: [], severities: [], mine: false, cursor: null };
    const across = async (who: PersonName) => call(who, 'center.across', asked);
    const projectsOf = (reply: unknown): readonly string[] => {
      const { value } = reply as { readonly value: AcrossPage };
      return [...new Set(value.rows.map((row) => row.projectId))];
    };
    expect(projectsOf(await across('marco'))).toEqual([projectId]);
    expect(projectsOf(await across('fiona'))).toEqual(['10001']);
    expect(await across('otto')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    const escalationId = ofFinance.record?.id ?? '';
    expect(await call('fiona', 'center.record', { escalationId })).toMatchObject({
      ok: true,
      value: { row: { id: escalationId, key: 'FIN-1', projectId: '10001' } },
    });
    expect(await call('marco', 'center.record', { escalationId })).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });
});
