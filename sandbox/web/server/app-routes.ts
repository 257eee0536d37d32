import { Hono } from 'hono';
import * as v from 'valibot';
import { HttpProblem, ofTheApp } from './http-problem';
import { accountOf, viewerOf } from './caller';
import { jsonBody } from './json-body';
import { productRequest, requestProduct } from './product-request';
import { surfaceModules } from './surface-modules';
import { LOCATIONS, subjectOf } from './surface-subject';
import type { WebParts } from './web-parts';

const record = v.record(v.string(), v.unknown());
const invocation = v.strictObject({
  moduleKey: v.string(),
  call: v.string(),
  payload: v.optional(v.unknown()),
  extension: record,
});
const statusQuestion = v.strictObject({ moduleKey: v.string(), extension: record });

/** What surfaces of the app need: which are shown to whom, their calls, and requests to Jira as the person. */
export function appRoutes(parts: WebParts): Hono {
  const { site, flow, facts } = parts;
  const routes = new Hono();
  const person = (accountId: string | undefined) => {
    const { accountId: known, ...viewer } = viewerOf(site, accountId);
    return site.as(known, viewer);
  };

  routes.get('/_sandbox/site', (c) => c.json(facts()));

  routes.get('/_sandbox/modules', async (c) => {
    const location = LOCATIONS.find((one) => one === c.req.query('location'));
    if (location === undefined) throw new HttpProblem(`location is one of ${LOCATIONS.join(', ')}.`);
    const accountId = accountOf(c);
    const subject = await subjectOf(site, accountId, {
      issue: c.req.query('issue'),
      project: c.req.query('project'),
    });
    const modules = person(accountId).modulesFor(location, subject);
    return c.json({ modules: surfaceModules(modules, site.manifest, parts.root) });
  });

  routes.post('/_sandbox/invoke', async (c) => {
    const { moduleKey, call, payload, extension } = await jsonBody(c, invocation);
    const caller = person(accountOf(c));
    const value = await flow.during(() => ofTheApp(() => caller.invoke(moduleKey, call, payload, extension)));
    return c.json({ value });
  });

  routes.post('/_sandbox/status', async (c) => {
    const { moduleKey, extension } = await jsonBody(c, statusQuestion);
    const viewer = person(accountOf(c));
    return c.json({ value: await ofTheApp(() => viewer.dynamicProperties(moduleKey, extension)) });
  });

  routes.post('/_sandbox/product', async (c) => {
    const asked = await jsonBody(c, productRequest);
    return c.json(await requestProduct(parts, accountOf(c), asked));
  });
  return routes;
}
