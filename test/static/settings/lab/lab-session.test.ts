import { describe, expect, it } from '@jest/globals';
import type { SettingsView } from '../../../../src/contract/settings-view';
import type { Criterion } from '../../../../src/domain/criteria/criterion';
import { SHIPPED_POLICIES } from '../../../../src/domain/policy/default-policies';
import { DAY, HOUR } from '../../../../src/domain/time';
import { LabSession } from '../../../../static/settings/lab/lab-session';
import type { LabTask } from '../../../../static/settings/lab/lab-state';
import { aCriterion } from '../../../domain/criteria/any-criterion';
import { FakeJira, NOW } from './fake-jira';

const VIEW = {
  calendars: [],
  settings: { body: SHIPPED_POLICIES.settings.body },
} as unknown as SettingsView;

const OLD: Criterion = aCriterion({
  id: 'old',
  when: { match: 'all', members: [{ fact: 'age', op: 'atLeast', minutes: 60 }] },
});

const task = (given: Partial<LabTask> = {}): LabTask => ({
  question: { projectId: '10000', from: NOW - 30 * DAY, to: NOW, most: null },
  versions: [OLD],
  others: [],
  ...given,
});

const labOn = (jira: FakeJira) =>
  new LabSession({
    door: jira,
    byHand: () => Promise.resolve([{ issueId: '1', openedAt: NOW }]),
    breathe: () => Promise.resolve(),
    ticks: () => 0,
  });

describe('the rules lab', () => {
  it('reads the work items of the period and says when the criterion would have fired', async () => {
    const lab = labOn(new FakeJira(250));
    await lab.run(task(), VIEW, NOW);
    const { phase, result, read, cost } = lab.snapshot();
    expect(phase).toBe('done');
    expect(read).toBe(250);
    const [version] = result?.report.versions ?? [];
    expect(version?.hits).toHaveLength(250);
    expect(version?.hits[0]?.at).toBe((version?.hits[0]?.history.createdAt ?? 0) + HOUR);
    expect(version?.byHand).toMatchObject({ escalated: 1, found: 1 });
    expect(result?.partial).toBe(false);
    // fields, statuses, ids; then work items and changes of three batches
    expect(cost.requests).toBe(9);
    expect(cost.points).toBe(cost.requests + cost.items);
  });

  it('keeps what it read when it is stopped, says that the answer is partial, and goes on where it stopped', async () => {
    const jira = new FakeJira(250);
    const lab = labOn(jira);
    const forget = lab.subscribe(() => {
      if (lab.snapshot().phase === 'reading' && lab.snapshot().read === 84) lab.stop();
    });
    await lab.run(task(), VIEW, NOW);
    forget();
    expect(lab.snapshot()).toMatchObject({ phase: 'stopped', read: 84, wanted: 250 });
    expect(lab.snapshot().result?.partial).toBe(true);
    const days = (lab.snapshot().result?.past.histories ?? []).map(({ createdAt }) => createdAt);
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(20 * DAY);

    const asked = jira.requests.length;
    await lab.run(task(), VIEW, NOW);
    expect(lab.snapshot()).toMatchObject({ phase: 'done', read: 250 });
    expect(jira.requests.slice(asked).filter((path) => path.includes('search'))).toEqual([]);
  });

  it('tries a changed threshold on what was read, and reads again what another fact needs', async () => {
    const jira = new FakeJira(5);
    const lab = labOn(jira);
    await lab.run(task(), VIEW, NOW);
    const asked = jira.requests.length;
    const older = {
      ...OLD,
      when: { match: 'all', members: [{ fact: 'age', op: 'atLeast', minutes: 90 }] },
    } as const;
    await lab.run(task({ versions: [older, OLD] }), VIEW, NOW + 1_000);
    expect(jira.requests).toHaveLength(asked);
    expect(lab.snapshot().result?.report.versions).toHaveLength(2);

    const alone = aCriterion({ id: 'alone' });
    await lab.run(task({ versions: [alone] }), VIEW, NOW);
    expect(jira.requests.length).toBeGreaterThan(asked);
    expect(jira.bodies.at(-1)).toMatchObject({ fieldIds: ['status', 'assignee'] });
  });

  it('waits as long as Jira says and goes on', async () => {
    const jira = new FakeJira(5);
    jira.answers.push(new Response('{}', { status: 429, headers: { 'retry-after': '17' } }));
    const lab = labOn(jira);
    await lab.run(task(), VIEW, NOW);
    expect(jira.waits).toEqual([17_000]);
    expect(lab.snapshot()).toMatchObject({ phase: 'done', read: 5, pausedUntil: null });
  });

  it('says so when Jira stays away, keeps nothing that it did not read, and can be asked again', async () => {
    const jira = new FakeJira(5);
    for (let i = 0; i < 5; i += 1) jira.answers.push(new Response('', { status: 503 }));
    const lab = labOn(jira);
    await lab.run(task(), VIEW, NOW);
    expect(lab.snapshot()).toMatchObject({ phase: 'failed', trouble: { code: 'unavailable' }, result: null });
    await lab.run(task(), VIEW, NOW);
    expect(lab.snapshot()).toMatchObject({ phase: 'done', read: 5, trouble: null });
  });

  it('repeats what Jira says of a query that it cannot run', async () => {
    const jira = new FakeJira(5);
    jira.refuses = 'The field "Squad" does not exist.';
    const lab = labOn(jira);
    await lab.run(task({ versions: [{ ...OLD, scope: { jql: 'Squad = Blue' } }] }), VIEW, NOW);
    expect(lab.snapshot()).toMatchObject({
      phase: 'failed',
      trouble: { code: 'jql', reason: 'The field "Squad" does not exist.' },
    });
  });

  it('takes a query of another rule that Jira cannot run for one that finds nothing, as the engine does', async () => {
    const jira = new FakeJira(5);
    jira.refuses = 'The field "Squad" does not exist.';
    const lab = labOn(jira);
    await lab.run(task({ others: [{ ...OLD, id: 'other', scope: { jql: 'Squad = Blue' } }] }), VIEW, NOW);
    expect(lab.snapshot().result?.report.versions).toMatchObject([{ workItems: 5, alone: 5, shared: [] }]);
  });

  it('fires only on what the query finds as of today', async () => {
    const jira = new FakeJira(5);
    const lab = labOn(jira);
    await lab.run(task({ versions: [{ ...OLD, scope: { jql: 'labels = odd' } }] }), VIEW, NOW);
    const [version] = lab.snapshot().result?.report.versions ?? [];
    expect(version?.hits.map(({ history }) => history.id)).toEqual(['1', '3', '5']);
  });

  it('takes an answer that is none of Jira’s for nothing', async () => {
    const jira = new FakeJira(5);
    jira.answers.push(new Response('{"fields":"all"}', { status: 200 }));
    const lab = labOn(jira);
    await lab.run(task(), VIEW, NOW);
    expect(lab.snapshot()).toMatchObject({ phase: 'failed', trouble: { code: 'odd' }, result: null });
  });
});
