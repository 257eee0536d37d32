import { Hono } from 'hono';
import type { BrowserBundles } from './browser-bundles';
import { contentType } from './content-types';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M12 2 22 12 12 22 2 12Z" fill="#1868db"/></svg>`;

// Feature gates of Atlaskit are read while its modules load, so the answer must be there before the bundle.
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sandbox</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}" />
    <link rel="stylesheet" href="/assets/site.css" />
    <script>window.__PLATFORM_FEATURE_FLAGS__ = { booleanResolver: () => false };</script>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/assets/site.js"></script>
  </body>
</html>
`;

const PLACES = [
  '/',
  '/browse/*',
  '/queues/*',
  '/apps/*',
  '/projects/*',
  '/portal/*',
  '/settings/*',
  '/issues',
  '/automation',
  '/outbox',
  '/engine',
] as const;

/** The site's one page at all its addresses, and what was built for it. */
export function pageRoutes(bundles: BrowserBundles): Hono {
  const routes = new Hono();
  routes.get('/assets/:name{.+}', (c) => {
    const name = c.req.param('name');
    const file = bundles.file(name);
    if (file === undefined) return c.text(`There is no ${name}.`, 404);
    return c.body(new Uint8Array(file), 200, {
      'content-type': contentType(name),
      'cache-control': 'no-cache',
    });
  });
  for (const place of PLACES) routes.get(place, (c) => c.html(PAGE));
  return routes;
}
