import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import type { Manifest } from '../../platform/manifest/manifest';
import { contentPolicy } from './content-policy';
import { contentType } from './content-types';

const ATTACH = 'window.__bridge = window.parent.__attachSurface(window);';

const uiKitPage = (key: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>${key}</title><script>${ATTACH}</script></head>
  <body><script type="module" src="/assets/ui-kit/${key}.js"></script></body>
</html>`;

/** The pages that surfaces run in, with the app's translations beside them as Forge's own bundler lays them. */
export function surfaceRoutes(root: string, manifest: Manifest): Hono {
  const routes = new Hono();

  routes.get('/surface-bridge.js', (c) => c.body(ATTACH, 200, { 'content-type': contentType('.js') }));

  const locale = async (name: string): Promise<string | undefined> => {
    const { paths, fallback } = manifest.translations;
    if (name === 'i18n-info.json')
      return JSON.stringify({ config: { locales: [...paths.keys()], fallback: { default: fallback } } });
    const file = paths.get(name.replace(/\.json$/, ''));
    return file === undefined ? undefined : readFile(path.join(root, file), 'utf8');
  };
  for (const base of ['/ui-kit/:key/__LOCALES__/:name', '/custom-ui/:key/__LOCALES__/:name'] as const) {
    routes.get(base, async (c) => {
      const text = await locale(c.req.param('name'));
      return text === undefined ? c.notFound() : c.body(text, 200, { 'content-type': contentType('.json') });
    });
  }

  routes.get('/ui-kit/:key/', (c) => {
    const key = c.req.param('key');
    return manifest.resources.has(key) ? c.html(uiKitPage(key)) : c.notFound();
  });

  routes.get('/custom-ui/:key/:rest{.+}', async (c) => {
    const resource = manifest.resources.get(c.req.param('key'));
    if (resource === undefined) return c.notFound();
    const rest = c.req.param('rest');
    const name = resource.entries.get(rest) ?? rest;
    const folder = path.join(root, resource.path);
    const file = path.join(folder, path.normalize(`/${name}`));
    const body = await readFile(file).catch(() => undefined);
    if (body === undefined)
      return c.text(`${name} is not in ${resource.path}: was the Custom UI built (npm run build)?`, 404);
    if (!name.endsWith('.html'))
      return c.body(new Uint8Array(body), 200, { 'content-type': contentType(name) });
    const policy = contentPolicy(body.toString(), new URL(c.req.url).origin);
    // The bridge comes first in the head and from a file: the policy refuses scripts in the page itself.
    const page = body.toString().replace('<head>', '<head><script src="/surface-bridge.js"></script>');
    return c.html(page, 200, { 'content-security-policy': policy });
  });

  routes.get('/resource/:key/:file', async (c) => {
    const resource = manifest.resources.get(c.req.param('key'));
    const file = c.req.param('file');
    if (resource === undefined || file.includes('/')) return c.notFound();
    const body = await readFile(path.join(root, resource.path, file)).catch(() => undefined);
    return body === undefined
      ? c.notFound()
      : c.body(new Uint8Array(body), 200, { 'content-type': contentType(file) });
  });

  return routes;
}
