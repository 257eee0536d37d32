import { describe, expect, test } from '@jest/globals';
import api, {
  assumeTrustedRoute,
  getAppContext,
  NeedsAuthenticationError,
  requestJira,
  route,
} from '@forge/api';
import kvs from '@forge/kvs';
import type { Invocation } from '../../../sandbox/platform/runtime/invocation';
import { APP, platformSite, START } from './platform-site';

const MINUTE = 60_000;
const issue = route`/rest/api/3/issue/SUP-1`;

describe('a call of a function', () => {
  test('has 25 seconds for a surface, of which each storage request takes 30 ms and each Jira request 80', async () => {
    const { site, inApp } = await platformSite();
    const left = await inApp(async () => {
      const all = [getAppContext().invocationRemainingTimeInMillis()];
      await kvs.get('k');
      all.push(getAppContext().invocationRemainingTimeInMillis());
      await api.asApp().requestJira(issue);
      all.push(getAppContext().invocationRemainingTimeInMillis());
      await Promise.all([kvs.get('a'), kvs.get('b'), kvs.get('c')]);
      return [...all, getAppContext().invocationRemainingTimeInMillis()];
    });
    expect(left).toEqual([25_000, 24_970, 24_890, 24_860]);
    expect(site.counters.functions['probe']).toMatchObject({ calls: 1, errors: 0, timeouts: 0, waitMs: 140 });
    expect(site.counters.functions['probe']?.gbSeconds).toBeGreaterThan(0.14 / 4);
  });

  test('is told of when it is over, with what it was called for and what it used', async () => {
    const calls: Invocation[] = [];
    const { inApp } = await platformSite({ onCall: (call) => void calls.push(call) });
    await inApp(async () => {
      await kvs.get('k');
      await Promise.all([kvs.set('a', 1), kvs.get('b')]);
    });
    expect(calls.map(({ parts }) => parts.spec.key)).toContain('probe');
    const probe = calls.find(({ parts }) => parts.spec.key === 'probe');
    expect(probe).toMatchObject({ storageRequests: 3, waitMs: 60 });
    expect(probe?.parts.payload).toMatchObject({ call: expect.anything() });
  });

  test('is killed at its limit: the caller is told, and nothing that it does later happens', async () => {
    const { site, handlers } = await platformSite();
    handlers['probe'] = async () => {
      for (let n = 0; ; n += 1) await kvs.set('n', n);
    };
    await expect(site.as('ann').invoke('panel', 'run')).rejects.toThrow('timed out');
    expect(site.counters.functions['probe']).toMatchObject({ timeouts: 1, waitMs: 25_000 });
    expect(site.counters.storage.writes).toBe(Math.ceil(25_000 / 30));
    expect(site.log).toContainEqual(expect.objectContaining({ level: 'error', source: 'function:probe' }));
  });

  test('reports what it throws to its caller, and to the log with its stack', async () => {
    const { site, handlers } = await platformSite();
    handlers['probe'] = () => {
      throw new Error('no such thing');
    };
    await expect(site.as('ann').invoke('panel', 'run')).rejects.toThrow(
      'There was an error invoking the function - no such thing',
    );
    expect(site.log).toContainEqual(
      expect.objectContaining({
        level: 'error',
        source: 'function:probe',
        text: expect.stringContaining('invocation.test'),
      }),
    );
  });

  test('takes 500 KB from a surface and gives back 5 MB', async () => {
    const { site, handlers } = await platformSite();
    await expect(site.as('ann').invoke('panel', 'run', 'x'.repeat(501 * 1024))).rejects.toThrow('request');
    handlers['probe'] = () => 'x'.repeat(5 * 1024 * 1024);
    await expect(site.as('ann').invoke('panel', 'run')).rejects.toThrow('response');
  });

  test('cannot reach the net, other products or other services', async () => {
    const { site, inApp } = await platformSite();
    await expect(inApp(() => fetch('https://example.com/'))).rejects.toThrow(
      'egress to https://example.com/',
    );
    await expect(inApp(() => api.asApp().requestConfluence(route`/wiki/api/v2/pages`))).rejects.toThrow(
      '/wiki/api/v2/pages',
    );
    await expect(inApp(() => api.asApp().requestGraph('{ me }'))).rejects.toThrow('/graphql');
    expect(
      site.log.filter(({ level, text }) => level === 'error' && /egress|wiki|graphql/.test(text)),
    ).toHaveLength(3);
  });

  test('is refused what the manifest has no scope for, by name', async () => {
    const { site, inApp } = await platformSite();
    const answer = await inApp(
      async () => (await api.asApp().requestJira(route`/rest/servicedeskapi/request/SUP-1`)).status,
    );
    expect(answer).toBe(401);
    expect(site.log).toContainEqual(
      expect.objectContaining({ level: 'error', text: expect.stringContaining('read:servicedesk-request') }),
    );
    const bare = await platformSite({ yaml: APP.replace('    storage:app: {}\n', '') });
    await expect(bare.inApp(() => kvs.get('k'))).rejects.toThrow('storage:app');
  });

  test('acts for another person only under a scope that allows impersonation', async () => {
    const { site, inApp, jira } = await platformSite();
    const statuses = await inApp(async () => [
      (await api.asUser('bob').requestJira(issue)).status,
      (await api.asUser('bob').requestJira(issue, { method: 'PUT', body: '{"fields":{}}' })).status,
    ]);
    expect(statuses).toEqual([403, 200]);
    expect(jira.requests).toEqual([
      {
        caller: { kind: 'user', accountId: 'bob' },
        method: 'PUT',
        path: '/rest/api/3/issue/SUP-1',
        body: { fields: {} },
      },
    ]);
    expect([...site.counters.used.routes]).toEqual(['PUT /rest/api/3/issue/{id}']);
  });

  test('without a person cannot ask as the person', async () => {
    const { site, handlers } = await platformSite();
    let error: unknown;
    handlers['tick'] = () =>
      api
        .asUser()
        .requestJira(issue)
        .catch((thrown: unknown) => void (error = thrown));
    await site.tick();
    expect(error).toBeInstanceOf(NeedsAuthenticationError);
  });

  test('asks as nobody when it names no side', async () => {
    const { inApp, jira } = await platformSite();
    await inApp(() => requestJira(assumeTrustedRoute('/rest/api/3/serverInfo')));
    expect(jira.requests[0]?.caller).toEqual({ kind: 'anonymous' });
  });

  test('meets a Jira that is down, out of quota, or whose answers are lost', async () => {
    const { site, inApp, jira } = await platformSite();
    const put = () => inApp(() => api.asApp().requestJira(issue, { method: 'PUT', body: '{}' }));
    site.faults.jiraDownUntil = START + MINUTE;
    expect((await put()).status).toBe(503);
    await site.advance(MINUTE);
    site.faults.jiraQuotaUntil = START + 3 * MINUTE;
    const refused = await put();
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '120']);
    await site.advance(2 * MINUTE);
    expect(jira.requests).toEqual([]);
    site.faults.lostJiraAnswers = 1;
    expect((await put()).status).toBe(504);
    expect(jira.requests).toHaveLength(1);
  });

  test('does not exist for modules, functions and exports that nobody declared', async () => {
    const { site, handlers } = await platformSite();
    await expect(site.as('ann').invoke('ghost', 'run')).rejects.toThrow('the module ghost');
    delete handlers['probe'];
    await expect(site.as('ann').invoke('panel', 'run')).rejects.toThrow('the export probe');
  });

  test('is refused to accounts that the module is not open to', async () => {
    const { site } = await platformSite();
    await expect(site.as('kim', { accountType: 'customer' }).invoke('panel', 'run')).rejects.toThrow(
      'not open to customer',
    );
    await expect(site.as(undefined).invoke('panel', 'run')).rejects.toThrow('not open to anonymous');
  });
});
