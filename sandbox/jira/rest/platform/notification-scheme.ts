import { ok, type Answer, type Call } from '../call';
import { forbidden } from '../refusal';
import { seenProject } from '../seen';

/** Of Jira's default scheme, the events that this site has, with the numbers that Jira gives them. */
const EVENTS = [
  [1, 'Issue created'],
  [2, 'Issue assigned'],
  [4, 'Issue resolved'],
  [6, 'Issue commented'],
] as const;
const RECIPIENTS = ['CurrentAssignee', 'Reporter', 'AllWatchers'] as const;

/** Every project has the default scheme; those who administer the project or the site read it, and see its events when they expand it. */
export function notificationScheme(call: Call): Answer {
  const project = seenProject(call);
  const { permits, site } = call.core;
  if (!permits.holds(call.viewer, 'ADMINISTER_PROJECTS', project))
    throw forbidden('You do not have permission to view the notification scheme of this project.');
  const expand = call.query.get('expand') ?? '';
  return ok({
    expand: 'notificationSchemeEvents,user,group,projectRole,field,all',
    id: 10000,
    self: `${site.baseUrl}/rest/api/3/notificationscheme/10000`,
    name: 'Default Notification Scheme',
    description: '',
    ...(/notificationSchemeEvents|all/u.test(expand)
      ? { notificationSchemeEvents: EVENTS.map(([id, name]) => eventBean(id, name)) }
      : {}),
  });
}

const eventBean = (id: number, name: string) => ({
  event: { id, name, description: '' },
  notifications: RECIPIENTS.map((notificationType, index) => ({
    id: id * 10 + index,
    notificationType,
  })),
});
