/** Whom a project's notification scheme mails at the events that escalations cause, by Jira's names of recipients. */
export interface NotifiedEvents {
  readonly scheme: string;
  readonly assigned: readonly string[];
  readonly commented: readonly string[];
}

/** What a scheme leaves unsaid: `unassigned`: whoever gets a work item; `silent`: those who follow one that is commented on. */
export type NotificationGap = 'unassigned' | 'silent';

/** Any of these reaches whoever was just given the work item. */
const NEW_ASSIGNEE: readonly string[] = ['CurrentAssignee'];
/** Any of these reaches somebody who follows the work item. Mentions are mailed by Jira whatever the scheme says. */
const FOLLOWERS: readonly string[] = ['CurrentAssignee', 'Reporter', 'AllWatchers'];

const reaches = (told: readonly string[], any: readonly string[]): boolean =>
  told.some((recipient) => any.includes(recipient));

export const notificationGaps = ({ assigned, commented }: NotifiedEvents): readonly NotificationGap[] => [
  ...(reaches(assigned, NEW_ASSIGNEE) ? [] : (['unassigned'] as const)),
  ...(reaches(commented, FOLLOWERS) ? [] : (['silent'] as const)),
];
