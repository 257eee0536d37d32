import type { IssueHistory } from '../domain/criteria/history';
import type { SubjectChange } from '../domain/escalation/subject-changed';
import type { ProjectSettings } from '../domain/policy/project-settings';
import { waitingOf } from '../domain/policy/waiting-of';
import type { SubjectNow } from './ports/desk';

/** What an escalation is told of its subject as it was just read. */
export const subjectChange = (history: IssueHistory, settings: ProjectSettings): SubjectChange => ({
  subject: 'there',
  resolved: history.status.category === 'done',
  secured: history.securityLevel !== null,
  waiting: waitingOf(history.status, settings.waitingStatuses),
  projectId: history.projectId,
  reopenGraceMinutes: settings.reopenGraceMinutes,
});

/** The same where only the work item itself was read, and not its past. */
export const subjectSeen = (subject: SubjectNow, settings: ProjectSettings): SubjectChange => ({
  subject: 'there',
  resolved: subject.statusCategory === 'done',
  secured: subject.secured,
  waiting: waitingOf(subject.status, settings.waitingStatuses),
  projectId: subject.projectId,
  reopenGraceMinutes: settings.reopenGraceMinutes,
});
