import { route } from '@forge/api';
import * as v from 'valibot';
import type { Clock } from '../../app/ports/ports';
import type { Store } from '../../app/ports/store';
import { MINUTE } from '../../domain/time';
import type { JiraClient } from './jira-client';
import { PROPERTY } from './project-switch';
import { storedMemo, type StoredMemo } from './stored-memo';

/** The `job` row that keeps the answer. */
export const SWITCHED_ON = 'switched-on';
const PAGE = 50;
const VALID_MS = 30 * MINUTE;
const projects = v.object({
  isLast: v.nullish(v.boolean(), true),
  values: v.array(v.object({ id: v.string() })),
});

/**
 * The projects whose switch is on. Jira is asked, for its property is what triggers and display conditions go by, and it outlives a
 * reinstallation that empties the storage. The answer is kept for half an hour, and dropped when the app itself turns a switch.
 */
export function switchedOnMemo(
  app: JiraClient,
  parts: { readonly store: Store; readonly clock: Clock },
): StoredMemo<readonly string[]> {
  const schema = v.array(v.string());
  return storedMemo({ ...parts, id: SWITCHED_ON, schema, validMs: VALID_MS, ask: () => askProjects(app) });
}

async function askProjects(app: JiraClient): Promise<readonly string[]> {
  const query = `[${PROPERTY}].on="true"`;
  const found: string[] = [];
  for (;;) {
    const startAt = String(found.length);
    const where = route`/rest/api/3/project/search?propertyQuery=${query}&startAt=${startAt}&maxResults=${String(PAGE)}`;
    const page = await app.read(
      { what: 'find switched-on projects', route: where },
      projects,
      ({ values }) => values.length,
    );
    if (!page || page.values.length === 0) return found;
    found.push(...page.values.map(({ id }) => id));
    if (page.isLast) return found;
  }
}
