import { route } from '@forge/api';
import * as v from 'valibot';
import { SEVERITIES } from '../../domain/escalation/severity';
import { STAGES } from '../../domain/escalation/stage';
import type { JiraClient } from './jira-client';
import { PROPERTY } from './project-switch';

const property = v.object({
  value: v.object({ stage: v.picklist(STAGES), severity: v.picklist(SEVERITIES), level: v.number() }),
});
export type BadgeState = v.InferOutput<typeof property>['value'];

/** What the issue's property says of its escalation, as the viewer may read it; undefined where there is none. */
export async function readBadge(caller: JiraClient, issueId: string): Promise<BadgeState | undefined> {
  const where = route`/rest/api/3/issue/${issueId}/properties/${PROPERTY}`;
  return (await caller.read({ what: 'read the badge’s state', route: where }, property))?.value;
}
