import { Hono } from 'hono';
import * as v from 'valibot';
import type { MailView, OutboxView } from '../site/contract';
import { engineView } from './engine-view';
import { fieldChoices } from './field-choices';
import { NO_FAULTS } from '../../site-faults';
import { jsonBody } from './json-body';
import type { WebParts } from './web-parts';

const SHOWN_MAILS = 200;
const faultNames = Object.keys(NO_FAULTS) as (keyof typeof NO_FAULTS)[];
const faultsBody = v.strictObject(
  Object.fromEntries(faultNames.map((name) => [name, v.optional(v.pipe(v.number(), v.minValue(0)))])),
);

const plainSets = (_key: string, value: unknown): unknown =>
  value instanceof Set ? [...value].sort() : value;

/** Reading everything that the sandbox knows, and switching faults. */
export function stateRoutes({ site, feed, trace }: WebParts): Hono {
  const routes = new Hono();
  const counters = (): unknown => JSON.parse(JSON.stringify(site.counters, plainSets));

  routes.get('/_sandbox/state', (c) => c.json(site.snapshot()));
  routes.get('/_sandbox/counters', (c) => c.json(counters()));
  routes.get('/_sandbox/log', (c) => c.json(site.log));
  routes.get('/_sandbox/trace', (c) =>
    c.body(trace.map((line) => `${JSON.stringify(line)}\n`).join(''), 200, {
      'content-type': 'application/x-ndjson',
    }),
  );

  routes.get('/_sandbox/choices', (c) => c.json(fieldChoices(site.jira.state)));

  routes.get('/_sandbox/outbox', (c) => {
    const to = c.req.query('to');
    const mails = site.jira.outbox().filter((mail) => to === undefined || mail.toAccountId === to);
    const views = mails
      .slice(-SHOWN_MAILS)
      .map(
        ({ id, at, why, toAccountId, toAddress, fromAccountId, issueKey, subject, textBody }): MailView => {
          return { id, at, why, toAccountId, toAddress, fromAccountId, issueKey, subject, text: textBody };
        },
      );
    const view: OutboxView = { total: mails.length, mails: views.reverse() };
    return c.json(view);
  });

  routes.get('/_sandbox/engine', (c) => c.json(engineView(site)));

  routes.get('/_sandbox/faults', (c) => c.json(site.faults));
  routes.put('/_sandbox/faults', async (c) => {
    const change = await jsonBody(c, faultsBody);
    for (const name of faultNames) {
      const value = change[name];
      if (value !== undefined) site.faults[name] = value;
    }
    feed.changed();
    return c.json(site.faults);
  });
  return routes;
}
