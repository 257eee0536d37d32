import { Hono } from 'hono';
import { accountOf, callerOf } from './caller';
import type { WebParts } from './web-parts';

const METHODS_THAT_READ: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Jira's own REST API, for people's pages and for any client from outside. Nothing of the app's gateway stands in between. */
export function restRoutes({ site, flow }: WebParts): Hono {
  const routes = new Hono();
  routes.all('/rest/*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const text = METHODS_THAT_READ.includes(c.req.method) ? '' : await c.req.text();
    let body: unknown;
    try {
      body = text === '' ? undefined : JSON.parse(text);
    } catch {
      return c.json({ errorMessages: ['The request body is not JSON.'], errors: {} }, 400);
    }
    const answer = await site.jira.fetch(
      callerOf(accountOf(c)),
      c.req.method,
      pathname + search,
      body,
      c.req.raw.headers,
    );
    if (!METHODS_THAT_READ.includes(c.req.method)) flow.touch();
    return answer;
  });
  routes.get('/secure/useravatar', (c) => {
    const initials = (c.req.query('name') ?? '?')
      .split(/\s+/)
      .map((word) => word.slice(0, 1).toUpperCase())
      .join('')
      .slice(0, 2)
      .replace(/[<&>]/g, '');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="#44546f"/><text x="24" y="31" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${initials}</text></svg>`;
    return c.body(svg, 200, { 'content-type': 'image/svg+xml' });
  });
  return routes;
}
