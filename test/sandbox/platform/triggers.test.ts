import { describe, expect, test } from '@jest/globals';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { APP, platformSite, START, type PlatformSite } from './platform-site';

const MINUTE = 60_000;
type Event = Record<string, unknown>;

/** A site whose trigger notes its events; the project is switched on. */
async function listening(
  options: Parameters<typeof platformSite>[0] = {},
): Promise<PlatformSite & { events: { at: number; event: Event }[] }> {
  const at = await platformSite(options);
  const events: { at: number; event: Event }[] = [];
  at.handlers['changed'] = (event: Event) => void events.push({ at: Date.now() - START, event });
  at.jira.properties.set('project/10/switch', { on: 'true' });
  return { ...at, events };
}

describe('a trigger', () => {
  test('receives the event that it asked for, some seconds late', async () => {
    const { site, jira, events } = await listening();
    jira.raiseIssue('avi:jira:updated:issue', START);
    jira.raiseIssue('avi:jira:viewed:issue', START);
    await site.advance(MINUTE);
    expect(events).toEqual([
      {
        at: 2000,
        event: {
          eventType: 'avi:jira:updated:issue',
          issue: { id: '100', key: 'SUP-100', fields: { project: { id: '10', key: 'SUP' } } },
          atlassianId: 'ann',
          selfGenerated: false,
          timestamp: String(START),
        },
      },
    ]);
  });

  test('with ignoreSelf is spared what the app did itself, without it is told so', async () => {
    const { site, jira, events } = await listening();
    jira.raiseIssue('avi:jira:updated:issue', START, 'app');
    jira.raiseIssue('avi:jira:deleted:issue', START, 'app');
    await site.advance(MINUTE);
    expect(events.map(({ event }) => [event['eventType'], event['selfGenerated']])).toEqual([
      ['avi:jira:deleted:issue', true],
    ]);
  });

  test('hears only of projects whose property the expression asks for', async () => {
    const { site, jira, events } = await listening();
    jira.properties.delete('project/10/switch');
    jira.raiseIssue('avi:jira:updated:issue', START);
    await site.advance(MINUTE);
    expect(events).toEqual([]);
    expect(site.counters.events).toMatchObject({ received: 1, filteredOut: 1, delivered: 1 });
  });

  test.each([
    ['IGNORE', 0, 0],
    ['IGNORE_AND_LOG', 0, 1],
    ['RECEIVE', 1, 0],
    ['RECEIVE_AND_LOG', 1, 1],
  ])('whose expression fails follows onError %s', async (onError, delivered, logged) => {
    const yaml = APP.replace("['switch']?.on", "['missing'].on").replace(
      'onError: IGNORE_AND_LOG',
      `onError: ${onError}`,
    );
    const { site, jira, events } = await listening({ yaml });
    jira.raiseIssue('avi:jira:updated:issue', START);
    await site.advance(MINUTE);
    expect(events).toHaveLength(delivered);
    expect(site.log.filter(({ text }) => text.includes('null has no member on'))).toHaveLength(logged);
  });

  test('is called again at most four times when it returns an InvocationError', async () => {
    const { site, jira, handlers } = await listening();
    const contexts: unknown[] = [];
    handlers['changed'] = (event: Event) => {
      contexts.push(event['retryContext']);
      return new InvocationError({
        retryAfter: 60,
        retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
        retryData: { seen: contexts.length },
      });
    };
    jira.raiseIssue('avi:jira:updated:issue', START);
    await site.advance(60 * MINUTE);
    expect(contexts).toEqual([
      undefined,
      ...[1, 2, 3, 4].map((n) => ({
        retryCount: n,
        retryReason: 'FUNCTION_RETRY_REQUEST',
        retryData: { seen: n },
      })),
    ]);
    expect(site.log).toContainEqual(
      expect.objectContaining({ level: 'error', text: expect.stringContaining('gave up') }),
    );
  });

  test('is not called again when it throws', async () => {
    const { site, jira, handlers } = await listening();
    let calls = 0;
    handlers['changed'] = () => {
      calls += 1;
      throw new Error('broken');
    };
    jira.raiseIssue('avi:jira:updated:issue', START);
    await site.advance(60 * MINUTE);
    expect(calls).toBe(1);
    expect(site.counters.functions['changed']).toMatchObject({ calls: 1, errors: 1 });
  });

  test('loses and doubles events on demand', async () => {
    const { site, jira, events } = await listening();
    site.faults.droppedEvents = 1;
    jira.raiseIssue('avi:jira:updated:issue', START);
    site.faults.droppedEvents = 0;
    site.faults.doubledEvents = 1;
    jira.raiseIssue('avi:jira:updated:issue', START, 'ann', '200');
    await site.advance(MINUTE);
    expect(events.map(({ event }) => (event['issue'] as { id: string }).id)).toEqual(['200', '200']);
  });

  test('hears of things as late as the platform says: all within three minutes, out of order, and alike for the same seed', async () => {
    const run = async (seed: number) => {
      const { site, jira, events } = await listening({ eventLatency: { kind: 'platform' }, seed });
      for (let n = 0; n < 200; n += 1) jira.raiseIssue('avi:jira:updated:issue', START, 'ann', String(n));
      await site.advance(5 * MINUTE);
      return events.map(({ at, event }) => [at, (event['issue'] as { id: string }).id] as const);
    };
    const [first, again, other] = [await run(1), await run(1), await run(2)];
    expect(first).toHaveLength(200);
    expect(first.at(-1)?.[0]).toBeLessThanOrEqual(180_000);
    expect(first.map(([, id]) => id)).not.toEqual(
      [...first.map(([, id]) => id)].sort((a, b) => Number(a) - Number(b)),
    );
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('an event on its way survives a restart', async () => {
    const { site, jira } = await listening();
    jira.raiseIssue('avi:jira:updated:issue', START);
    const state = site.snapshot();
    const second = await listening({ state });
    await second.site.advance(MINUTE);
    expect(second.events).toHaveLength(1);
  });
});

describe('a schedule', () => {
  const ticking = async (options: Parameters<typeof platformSite>[0] = {}) => {
    const at = await platformSite(options);
    const ticks: number[] = [];
    at.handlers['tick'] = () => void ticks.push((Date.now() - START) / MINUTE);
    return { ...at, ticks };
  };

  test('ticks every five minutes at the place of its installation', async () => {
    const { site, ticks } = await ticking({ tickOffset: 0.4 });
    await site.advance(17 * MINUTE);
    expect(ticks).toEqual([2, 7, 12, 17]);
    expect(site.nextDue()).toBe(START + 22 * MINUTE);
  });

  test('has no user, and says which module and site it is', async () => {
    const { site, handlers } = await ticking();
    const seen: unknown[] = [];
    handlers['tick'] = (event: Event, context: { principal: unknown }) =>
      void seen.push([event, context.principal]);
    await site.tick();
    expect(seen).toEqual([[{ context: { cloudId: 'sandbox-cloud', moduleKey: 'every-five' } }, undefined]]);
  });

  test('goes on after a tick that fails, without trying it again', async () => {
    const { site, handlers } = await ticking();
    let calls = 0;
    handlers['tick'] = () => {
      calls += 1;
      throw new Error('broken');
    };
    await site.advance(15 * MINUTE);
    expect(calls).toBe(3);
  });

  test('stands still while stopped or while the licence has lapsed', async () => {
    const { site, ticks } = await ticking();
    site.faults.ticksStoppedUntil = START + 11 * MINUTE;
    await site.advance(15 * MINUTE);
    site.license.active = false;
    await site.advance(5 * MINUTE);
    site.license.active = true;
    await site.advance(5 * MINUTE);
    expect(ticks).toEqual([15, 25]);
    expect(site.counters.schedules).toEqual({ ticks: 2, skipped: 3 });
  });

  test('ends when the site is stopped', async () => {
    const { site, ticks } = await ticking();
    site.stop();
    await site.advance(30 * MINUTE);
    expect(ticks).toEqual([]);
  });
});
