import { describe, expect, test } from '@jest/globals';
import api, { getAppContext, route } from '@forge/api';
import { Queue } from '@forge/events';
import kvs from '@forge/kvs';
import Resolver from '@forge/resolver';
import { platformSite, START } from './platform-site';

describe('a site', () => {
  test('runs a resolver of the app with its payload, its context and the person the platform vouches for', async () => {
    const { site, handlers } = await platformSite();
    const resolver = new Resolver();
    resolver.define('who', ({ payload, context }) => ({
      payload,
      accountId: context['accountId'],
      issue: context['extension'],
    }));
    handlers['probe'] = resolver.getDefinitions();
    const reply = await site
      .as('ann')
      .invoke('panel', 'who', { accountId: 'mallory' }, { issue: { id: '100' } });
    expect(reply).toEqual({
      payload: { accountId: 'mallory' },
      accountId: 'ann',
      issue: { type: 'jira:issuePanel', issue: { id: '100' } },
    });
  });

  test('tells the app of its installation before it is handed over', async () => {
    const seen: unknown[] = [];
    await platformSite({ loadApp: async () => ({ installed: (event: unknown) => void seen.push(event) }) });
    expect(seen).toEqual([expect.objectContaining({ eventType: 'avi:forge:installed:app' })]);
  });

  test('forgets all that was kept when the app is uninstalled, and tells the app of its new installation', async () => {
    const told: string[] = [];
    const { site, inApp, handlers } = await platformSite({ queueLatencyMs: 60_000 });
    handlers['installed'] = () => void told.push(getAppContext().installationAri.installationId);
    const delivered: unknown[] = [];
    handlers['job'] = (event: unknown) => void delivered.push(event);
    await inApp(async () => {
      await kvs.set('greeting', 'hello');
      await new Queue({ key: 'jobs' }).push({ body: { text: 'late' } });
    });
    site.uninstall();
    await site.install();
    await site.advance(120_000);
    expect(told).toEqual([site.identity.installationId]);
    expect(delivered).toEqual([]);
    expect(await inApp(() => kvs.get('greeting'))).toBeUndefined();
    expect(site.snapshot().installation).toBe(2);
  });

  test('stores, pushes and asks Jira through the real packages', async () => {
    const { site, inApp, handlers, jira } = await platformSite();
    const bodies: unknown[] = [];
    handlers['job'] = (event: { body: unknown }) => void bodies.push(event.body);
    await inApp(async () => {
      await kvs.set('greeting', { text: 'hello' });
      await new Queue({ key: 'jobs' }).push({ body: { text: await kvs.get('greeting') } });
      await api.asApp().requestJira(route`/rest/api/3/issue/${'SUP-1'}`);
      await api.asUser().requestJira(route`/rest/api/3/issue/${'SUP-2'}`);
    });
    await site.advance(2000);
    expect(bodies).toEqual([{ text: { text: 'hello' } }]);
    expect(jira.requests.map(({ caller }) => caller)).toEqual([
      { kind: 'app' },
      { kind: 'user', accountId: 'ann' },
    ]);
    expect(site.trace.map(({ actor, path, status }) => [actor, path, status])).toEqual([
      ['app', '/rest/api/3/issue/SUP-1', 200],
      ['user', '/rest/api/3/issue/SUP-2', 200],
    ]);
  });

  test('gives the app the time of the sandbox and leaves the time of everyone else alone', async () => {
    const { site, inApp } = await platformSite();
    const before = Date.now();
    await site.advance(3_600_000);
    const inside = await inApp(async () => [Date.now(), new Date().getTime(), new Date(5).getTime()]);
    expect(inside).toEqual([START + 3_600_000, START + 3_600_000, 5]);
    expect(Date.now()).toBeGreaterThanOrEqual(before);
    expect(new Date() instanceof Date).toBe(true);
  });

  test('keeps two tenants apart when their calls run through each other', async () => {
    const one = await platformSite({ name: 'one' });
    const two = await platformSite({ name: 'two' });
    const work = (name: string) => async () => {
      await kvs.set('name', name);
      await new Promise((resolve) => setImmediate(resolve));
      const other = await kvs.get('name');
      return [other, String(getAppContext().installationAri)];
    };
    const replies = await Promise.all([one.inApp(work('one'), 'ann'), two.inApp(work('two'), 'bob')]);
    expect(replies).toEqual([
      ['one', 'ari:cloud:ecosystem::installation/one-installation'],
      ['two', 'ari:cloud:ecosystem::installation/two-installation'],
    ]);
    expect(one.site.counters.storage.writes).toBe(1);
    await two.site.advance(600_000);
    expect([one.site.clock.now(), two.site.clock.now()]).toEqual([START, START + 600_000]);
  });

  test('goes on from its snapshot: storage, messages on their way, and time', async () => {
    const first = await platformSite();
    await first.inApp(async () => {
      await kvs.set('kept', 1);
      await new Queue({ key: 'jobs' }).push({ body: { n: 7 }, delayInSeconds: 600 });
    });
    await first.site.advance(60_000);
    const state = JSON.parse(JSON.stringify(first.site.snapshot())) as ReturnType<typeof first.site.snapshot>;
    const second = await platformSite({ state });
    const bodies: unknown[] = [];
    second.handlers['job'] = (event: { body: unknown }) => void bodies.push(event.body);
    expect(await second.inApp(() => kvs.get('kept'))).toBe(1);
    expect(second.site.clock.now()).toBe(START + 60_000);
    await second.site.advance(600_000);
    expect(bodies).toEqual([{ n: 7 }]);
  });

  test('writes the app’s own console into the engine log', async () => {
    const { site, inApp } = await platformSite();
    await inApp(async () => console.warn('late by %d s', 4));
    expect(site.log).toContainEqual({ at: START, level: 'warn', source: 'app', text: 'late by 4 s' });
  });
});
