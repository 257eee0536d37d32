import { Hono } from 'hono';
import * as v from 'valibot';
import type { LifeView } from '../site/contract';
import { accountOf } from './caller';
import { HttpProblem } from './http-problem';
import { jsonBody } from './json-body';
import type { WebParts } from './web-parts';

const licenceBody = v.strictObject({ active: v.boolean() });
const projectBody = v.strictObject({
  projectKey: v.string(),
  act: v.picklist(['archive', 'delete', 'restore']),
});

/** What becomes of the installation and of whole projects: for none of it does Jira have a request that an app's tester could send. */
export function lifeRoutes({ site, flow, feed }: WebParts): Hono {
  const routes = new Hono();
  const life = (): LifeView => ({
    isLicensed: site.license.active,
    projects: site.jira.state.data.projects.map(({ key, name, shelf }) => ({
      key,
      name,
      shelf: shelf ?? null,
    })),
  });
  routes.get('/_sandbox/life', (c) => c.json(life()));
  routes.put('/_sandbox/life/licence', async (c) => {
    site.license.active = (await jsonBody(c, licenceBody)).active;
    feed.changed();
    return c.json(life());
  });
  routes.post('/_sandbox/life/project', async (c) => {
    const { projectKey, act } = await jsonBody(c, projectBody);
    const { state, play } = site.jira;
    const person = state.person(accountOf(c));
    const project = state.project(projectKey);
    if (!person || !project) throw new HttpProblem('There is no such project.', 404);
    if ((project.shelf === undefined) === (act === 'restore'))
      throw new HttpProblem(`The project is ${project.shelf ?? 'live'}.`, 409);
    if (act === 'archive') play.archiveProject(projectKey, person.accountId);
    else if (act === 'delete') play.deleteProject(projectKey, person.accountId);
    else play.restoreProject(projectKey, person.accountId);
    flow.touch();
    feed.changed();
    return c.json(life());
  });
  routes.post('/_sandbox/life/install-anew', async (c) => {
    site.uninstall();
    await site.install();
    flow.touch();
    feed.changed();
    return c.json(life());
  });
  return routes;
}
