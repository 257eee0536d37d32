import { route } from '@forge/api';
import * as v from 'valibot';
import type { NotifiedEvents } from '../../domain/self-test/judge-notifications';
import type { JiraClient } from './jira-client';

const scheme = v.object({
  name: v.string(),
  notificationSchemeEvents: v.nullish(
    v.array(
      v.object({
        event: v.object({ id: v.number() }),
        notifications: v.nullish(v.array(v.object({ notificationType: v.string() })), []),
      }),
    ),
    [],
  ),
});

/** Jira's numbers of the events that escalations cause. */
const ASSIGNED = 2;
const COMMENTED = 6;

/** Whom Jira mails by itself in a project when a work item is assigned, and when it is commented on; null where it does not tell. */
export async function notifiedEvents(jira: JiraClient, projectId: string): Promise<NotifiedEvents | null> {
  const where = route`/rest/api/3/project/${projectId}/notificationscheme?expand=all`;
  const found = await jira.read({ what: 'read the notification scheme', route: where }, scheme);
  if (!found) return null;
  const { name, notificationSchemeEvents } = found;
  const toldOf = (id: number): readonly string[] =>
    notificationSchemeEvents
      .filter(({ event }) => event.id === id)
      .flatMap(({ notifications }) => notifications.map(({ notificationType }) => notificationType));
  return { scheme: name, assigned: toldOf(ASSIGNED), commented: toldOf(COMMENTED) };
}
