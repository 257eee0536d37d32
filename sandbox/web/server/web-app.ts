import { Hono } from 'hono';
import { UnknownToSandbox } from '../../platform/unknown-to-sandbox';
import { appRoutes } from './app-routes';
import { automationRoutes } from './automation-routes';
import { HttpProblem } from './http-problem';
import { lifeRoutes } from './life-routes';
import { moveRoutes } from './move-routes';
import { pageRoutes } from './page-routes';
import { restRoutes } from './rest-routes';
import { stateRoutes } from './state-routes';
import { surfaceRoutes } from './surface-routes';
import { timeRoutes } from './time-routes';
import type { WebParts } from './web-parts';

/** The sandbox over HTTP, testable without a port. */
export function createWebApp(parts: WebParts): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof HttpProblem) return c.json({ error: error.message }, error.status);
    if (!(error instanceof UnknownToSandbox)) console.error(error);
    return c.json({ error: error.message }, 500);
  });
  app.notFound((c) => c.json({ error: `The sandbox has nothing at ${c.req.method} ${c.req.path}.` }, 404));
  app.route('/', restRoutes(parts));
  app.route('/', timeRoutes(parts));
  app.route('/', stateRoutes(parts));
  app.route('/', lifeRoutes(parts));
  app.route('/', moveRoutes(parts));
  app.route('/', appRoutes(parts));
  app.route('/', automationRoutes(parts));
  app.route('/', surfaceRoutes(parts.root, parts.site.manifest));
  app.route('/', pageRoutes(parts.bundles));
  return app;
}
