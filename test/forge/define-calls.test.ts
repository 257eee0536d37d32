import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from '../../src/contract/calls';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR } from '../../src/domain/time';
import { StorySite, MONDAY_9 } from '../support/story-site';

let story: StorySite;
beforeAll(async () => {
  story = await StorySite.open();
});

const ask = (call: string, payload?: unknown): Promise<Reply<unknown>> =>
  story.site.as(PEOPLE.ada.accountId).invoke('escalation-workspace', call, payload) as Promise<
    Reply<unknown>
  >;

const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'served' : reply.problem.code);

describe('a call', () => {
  it.each([
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    '',
    'issue.View',
    'policy.save',
  ])('that is none (%j) is not found, whatever objects inherit', async (name) => {
    expect(codeOf(await ask(name, { issueId: story.issueId('SUP-1') }))).toBe('not-found');
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { issueId: 7 },
    { issueId: ['20001'] },
    { issueId: { $ne: 1 } },
  ])('with a payload of another shape (%j) is invalid, with the path of what is wrong', async (payload) => {
    const reply = await ask('issue.view', payload);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid', retry: 'never' } });
  });

  it('of an account that the platform does not know is not found, and nobody is asked about it', async () => {
    const { storage, used } = story.site.counters;
    const before = [storage.reads, used.routes.size];
    const person = story.site.as('unidentified', { accountType: 'licensed' });
    const reply = await person.invoke('escalation-workspace', 'issue.view', {
      issueId: story.issueId('SUP-1'),
    });
    expect(codeOf(reply as Reply<unknown>)).toBe('not-found');
    expect([storage.reads, used.routes.size]).toEqual(before);
  });

  it('names everything that is wrong at once', async () => {
    const reply = await ask('escalation.open', {
      issueId: 'SUP-1',
      playbookId: '',
      severity: 'urgent',
      reasonCode: '',
      words: '',
      tried: 5,
      shouldKnow: ['ok', 'not ok'],
    });
    const paths = reply.ok ? [] : (reply.problem.fields ?? []).map(({ path }) => path);
    expect(paths).toEqual([
      'issueId',
      'playbookId',
      'severity',
      'reasonCode',
      'words',
      'tried',
      'shouldKnow[1]',
    ]);
  });

  it('of a deleted work item is answered as if it had never been', async () => {
    const { body } = await story.site.as(PEOPLE.priya.accountId).jira('POST', '/rest/api/3/issue', {
      fields: { project: { id: '10000' }, issuetype: { name: 'Task' }, summary: 'Soon gone' },
    });
    const { id } = body as { readonly id: string };
    expect(codeOf(await ask('issue.view', { issueId: id }))).toBe('served');
    await story.site.as(PEOPLE.priya.accountId).jira('DELETE', `/rest/api/3/issue/${id}`);
    expect(codeOf(await ask('issue.view', { issueId: id }))).toBe('not-found');
  });
});

describe('a call while something does not answer', () => {
  const view = () => ask('issue.view', { issueId: story.issueId('SUP-1') });

  it.each([
    ['Jira is down', 'jiraDownUntil', 'jira-unavailable'],
    ['Jira’s quota is used up', 'jiraQuotaUntil', 'rate-limited'],
    ['the storage is down', 'storageDownUntil', 'storage-unavailable'],
  ] as const)('says so with a code when %s, and tells nothing else', async (_what, fault, code) => {
    story.site.faults[fault] = MONDAY_9 + HOUR;
    const reply = await view();
    story.site.faults[fault] = 0;
    expect(reply).toEqual({ ok: false, problem: { code, message: expect.any(String), retry: 'later' } });
  });

  it('asks Jira nothing more before the quota’s reset, and is served again after it', async () => {
    expect(codeOf(await view())).toBe('rate-limited');
    await story.site.advanceTo(MONDAY_9 + HOUR);
    expect(codeOf(await view())).toBe('served');
  });
});
