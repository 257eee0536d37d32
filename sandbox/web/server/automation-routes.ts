import { Hono } from 'hono';
import * as v from 'valibot';
import type { ActionModule } from '../../platform/manifest/manifest';
import { fillSmartValues } from '../../platform/automation/smart-values';
import type { AutomationAction, AutomationRun } from '../site/contract';
import { accountOf, callerOf, viewerOf } from './caller';
import { HttpProblem, ofTheApp } from './http-problem';
import { jsonBody } from './json-body';
import type { WebParts } from './web-parts';

const run = v.strictObject({
  actionKey: v.string(),
  issueKey: v.string(),
  ruleName: v.string(),
  inputs: v.record(v.string(), v.string()),
});
const issue = v.object({ key: v.string(), fields: v.object({ summary: v.string() }) });

/** Actions of Jira Automation as the rule editor shows them, and a run of one as the person's rule on a work item. */
export function automationRoutes({ site, flow }: WebParts): Hono {
  const routes = new Hono();

  routes.get('/_sandbox/automation', (c) => c.json({ actions: site.manifest.actions.map(actionOf) }));

  routes.post('/_sandbox/automation/run', async (c) => {
    const { actionKey, issueKey, ruleName, inputs } = await jsonBody(c, run);
    const accountId = accountOf(c);
    const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=summary`;
    const found = await site.jira.fetch(callerOf(accountId), 'GET', path, undefined);
    if (!found.ok)
      throw new HttpProblem(`A rule on ${issueKey} cannot run: this person sees no such work item.`, 404);
    const { key, fields } = v.parse(issue, await found.json());
    const facts = { issueKey: key, summary: fields.summary, ruleName, now: site.clock.now() };
    const { accountId: known, ...viewer } = viewerOf(site, accountId);
    const answer = await flow.during(() =>
      ofTheApp(() => {
        const filled = Object.entries(inputs).map(([name, text]) => [name, fillSmartValues(text, facts)]);
        return site
          .as(known, viewer)
          .runAction(actionKey, Object.fromEntries(filled) as Record<string, string>);
      }),
    );
    return c.json(answer satisfies AutomationRun);
  });
  return routes;
}

const actionOf = ({ key, name, description, config, entityName }: ActionModule): AutomationAction => ({
  description,
  entityName,
  module: {
    type: 'action',
    key,
    title: name,
    label: name,
    kind: config.render === 'native' ? 'ui-kit' : 'custom-ui',
    resource: config.resource,
    hasLiveStatus: false,
  },
});
