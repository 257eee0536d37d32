import { describe, expect, it } from '@jest/globals';
import { BusinessHours, OFFICE_HOURS } from '../../../sandbox/jira/sla/business-hours';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite } from './support/a-site';
import type { TestSite } from './support/a-site';
import { aDocument } from './support/an-app';

const { ada, lena } = PEOPLE;
const HOUR = 3_600_000;
const MONDAY_8 = Date.UTC(2026, 10, 16, 7, 0);

interface Cycle {
  readonly startTime: { readonly epochMillis: number };
  readonly stopTime?: { readonly epochMillis: number };
  readonly breachTime?: { readonly epochMillis: number };
  readonly breached: boolean;
  readonly paused?: boolean;
  readonly withinCalendarHours?: boolean;
  readonly goalDuration: { readonly millis: number };
  readonly elapsedTime: { readonly millis: number };
  readonly remainingTime: { readonly millis: number };
}
interface Sla {
  readonly completedCycles: readonly Cycle[];
  readonly ongoingCycle?: Cycle;
}

/** A new request of the highest priority (4 h to resolve, 30 min to answer) on Monday at 8. */
async function aRequest(): Promise<{ site: TestSite; key: string; sla: (id?: string) => Promise<Sla> }> {
  const site = aSite({}, MONDAY_8);
  const created = await site.ask(ada, 'POST', '/rest/api/3/issue', {
    fields: {
      project: { key: 'SUP' },
      issuetype: { name: 'Incident' },
      summary: 'Down',
      priority: { id: '1' },
      reporter: { accountId: PEOPLE.carla.accountId },
    },
  });
  const { key } = created.body as { readonly key: string };
  return {
    site,
    key,
    sla: async (id = '30') =>
      (await site.ask(ada, 'GET', `/rest/servicedeskapi/request/${key}/sla/${id}`)).body as Sla,
  };
}

const move = (site: TestSite, key: string, id: string) =>
  site.ask(ada, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });

describe('time to resolution', () => {
  it('runs in office hours and says when it would be breached', async () => {
    const { site, sla } = await aRequest();
    await site.clock.moveTo(MONDAY_8 + 3 * HOUR);
    expect((await sla()).ongoingCycle).toMatchObject({
      startTime: {
        epochMillis: MONDAY_8,
        jira: '2026-11-16T08:00:00.000+0100',
        iso8601: '2026-11-16T08:00:00+0100',
      },
      breachTime: { epochMillis: MONDAY_8 + 4 * HOUR },
      breached: false,
      paused: false,
      withinCalendarHours: true,
      goalDuration: { millis: 4 * HOUR },
      elapsedTime: { millis: 3 * HOUR },
      remainingTime: { millis: HOUR },
    });
  });

  it('stands still while the customer or a vendor is waited for, and moves the breach by that much', async () => {
    const { site, key, sla } = await aRequest();
    await site.clock.moveTo(MONDAY_8 + HOUR);
    await move(site, key, '21');
    await site.clock.moveTo(MONDAY_8 + 6 * HOUR);
    const paused = (await sla()).ongoingCycle;
    expect(paused).toMatchObject({
      paused: true,
      breached: false,
      elapsedTime: { millis: HOUR },
      remainingTime: { millis: 3 * HOUR },
    });
    expect(paused).not.toHaveProperty('breachTime');
    await move(site, key, '11');
    await site.clock.moveTo(MONDAY_8 + 8 * HOUR);
    expect((await sla()).ongoingCycle).toMatchObject({
      paused: false,
      breachTime: { epochMillis: MONDAY_8 + 9 * HOUR },
      elapsedTime: { millis: 3 * HOUR },
    });
  });

  it('stands still outside of office hours without being paused', async () => {
    const { site, sla } = await aRequest();
    await site.clock.moveTo(MONDAY_8 + 15 * HOUR);
    const night = (await sla()).ongoingCycle;
    expect(night).toMatchObject({
      paused: false,
      withinCalendarHours: false,
      breached: true,
      elapsedTime: { millis: 10 * HOUR },
      remainingTime: { millis: -6 * HOUR },
    });
    await site.clock.moveTo(MONDAY_8 + 23 * HOUR);
    expect((await sla()).ongoingCycle?.elapsedTime).toEqual(night?.elapsedTime);
  });

  it('completes when the work is done and starts a new cycle when it is taken up again', async () => {
    const { site, key, sla } = await aRequest();
    await site.clock.moveTo(MONDAY_8 + 2 * HOUR);
    await move(site, key, '61');
    const done = await sla();
    expect(done).not.toHaveProperty('ongoingCycle');
    expect(done.completedCycles).toEqual([
      expect.objectContaining({
        stopTime: expect.objectContaining({ epochMillis: MONDAY_8 + 2 * HOUR }),
        breached: false,
        elapsedTime: { millis: 2 * HOUR, friendly: '2h' },
      }),
    ]);
    expect(done.completedCycles[0]).not.toHaveProperty('paused');
    await site.clock.moveTo(MONDAY_8 + 3 * HOUR);
    await move(site, key, '81');
    expect(await sla()).toMatchObject({
      completedCycles: [{}],
      ongoingCycle: { startTime: { epochMillis: MONDAY_8 + 3 * HOUR }, elapsedTime: { millis: 0 } },
    });
  });

  it('takes the goal of a new priority for the whole running cycle', async () => {
    const { site, key, sla } = await aRequest();
    await site.clock.moveTo(MONDAY_8 + 5 * HOUR);
    expect((await sla()).ongoingCycle?.breached).toBe(true);
    await site.ask(ada, 'PUT', `/rest/api/3/issue/${key}`, { fields: { priority: { name: 'High' } } });
    expect((await sla()).ongoingCycle).toMatchObject({
      breached: false,
      goalDuration: { millis: 8 * HOUR },
      elapsedTime: { millis: 5 * HOUR },
    });
  });
});

describe('time to first response', () => {
  it('is stopped by the first public answer, not by an internal one or the customer', async () => {
    const { site, key, sla } = await aRequest();
    const internal = [{ key: 'sd.public.comment', value: { internal: true } }];
    await site.ask(ada, 'POST', `/rest/api/3/issue/${key}/comment`, {
      body: aDocument('Look'),
      properties: internal,
    });
    await site.ask(PEOPLE.carla, 'POST', `/rest/servicedeskapi/request/${key}/comment`, { body: 'Hello?' });
    expect(await sla('31')).toHaveProperty('ongoingCycle');
    await site.clock.moveTo(MONDAY_8 + HOUR);
    await site.ask(lena, 'POST', `/rest/api/3/issue/${key}/comment`, { body: aDocument('We are on it') });
    expect(await sla('31')).toMatchObject({
      completedCycles: [
        { breached: true, elapsedTime: { millis: HOUR }, remainingTime: { millis: -HOUR / 2 } },
      ],
    });
    expect(await sla('31')).not.toHaveProperty('ongoingCycle');
  });
});

describe('an SLA field of an issue', () => {
  it('holds the same as the service desk answers, and nothing in a project without a desk', async () => {
    const { site, key, sla } = await aRequest();
    const { body } = await site.ask(ada, 'GET', `/rest/api/3/issue/${key}?fields=customfield_10030`);
    expect((body as { fields: Record<string, unknown> }).fields['customfield_10030']).toEqual(await sla());
    const web = await site.ask(ada, 'GET', '/rest/api/3/issue/WEB-1?fields=customfield_10030');
    expect(web.body).toMatchObject({ fields: { customfield_10030: null } });
  });
});

describe('office hours', () => {
  const minute = 60_000;
  const stepped = (hours: BusinessHours, from: number, to: number): number => {
    let open = 0;
    for (let at = from; at < to; at += minute) if (hours.isOpen(at)) open += minute;
    return open;
  };

  it.each([
    ['a week in Berlin', OFFICE_HOURS, Date.UTC(2026, 10, 13, 15, 20), 7 * 24 * HOUR],
    ['the end of summer time in Berlin', OFFICE_HOURS, Date.UTC(2026, 9, 23, 10, 5), 4 * 24 * HOUR],
    [
      'a night shift over the end of summer time',
      new BusinessHours('Europe/Berlin', 60, 5 * 60, [0, 6]),
      Date.UTC(2026, 9, 24, 0, 0),
      2 * 24 * HOUR,
    ],
    [
      'Lord Howe, half an hour forward',
      new BusinessHours('Australia/Lord_Howe', 0, 6 * 60, [0, 1]),
      Date.UTC(2026, 9, 3, 0, 0),
      3 * 24 * HOUR,
    ],
  ])('agree with a minute-by-minute count over %s', (_what, hours, from, span) => {
    expect(hours.between(from, from + span)).toBe(stepped(hours, from, from + span));
  });

  it('find the instant at which working time has passed', () => {
    const fridayEvening = Date.UTC(2026, 10, 13, 16, 0);
    expect(OFFICE_HOURS.add(fridayEvening, 90 * minute)).toBe(Date.UTC(2026, 10, 16, 7, 30));
    expect(OFFICE_HOURS.add(fridayEvening, HOUR)).toBe(Date.UTC(2026, 10, 13, 17, 0));
  });
});
