import { Hono } from 'hono';
import * as v from 'valibot';
import { accountOf } from './caller';
import { HttpProblem } from './http-problem';
import { jsonBody } from './json-body';
import type { WebParts } from './web-parts';

const moveBody = v.strictObject({ issueKey: v.string(), projectKey: v.string() });

/** Moving a work item to another project: Jira has a dialog for it and no request that answers at once. */
export function moveRoutes({ site, flow }: WebParts): Hono {
  const routes = new Hono();
  routes.post('/_sandbox/move', async (c) => {
    const { issueKey, projectKey } = await jsonBody(c, moveBody);
    const { state, play } = site.jira;
    const person = state.person(accountOf(c));
    const issue = state.issues.find(issueKey);
    const project = state.project(projectKey);
    if (!person || !issue || !project) throw new HttpProblem('There is no such work item or project.', 404);
    const key = play.move(issueKey, person.accountId, projectKey);
    flow.touch();
    return c.json({ key });
  });
  return routes;
}
