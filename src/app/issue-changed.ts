import type { Instant } from '../domain/time';
import { answerSubject } from './answer-subject';
import { forgetIssue } from './forget-issue';
import { lookAtIssue } from './look-at-issue';
import type { Ports } from './ports/ports';
import { settleByEvent } from './settle-by-event';

/** What an event itself says of its issue. It may be old when it comes: used only to spare a read, never to decide. */
export interface Told {
  readonly projectId: string;
  /** The status category is done. */
  readonly finished: boolean;
  /** When the issue had its last change then. */
  readonly updatedAt: Instant;
}

/** A product event, cut to what the engine needs of it: everything else is read anew. */
export interface IssueEvent {
  readonly issueId: string;
  readonly kind: 'created' | 'updated' | 'commented' | 'assigned' | 'deleted' | 'linked' | 'unlinked';
  readonly told?: Told;
}

/** The fast way in: something happened to an issue. Doubled and late events find nothing new and do nothing. */
export async function issueChanged(ports: Ports, event: IssueEvent): Promise<void> {
  if (event.kind !== 'deleted') {
    if (!(await settleByEvent(ports, event))) await lookAtIssue(ports, event.issueId);
    return;
  }
  const subject = await ports.store.get('subject', event.issueId);
  if (subject?.row.openId)
    await answerSubject(ports, subject.row.openId, { subject: 'gone', resolved: false, secured: false });
  await forgetIssue(ports, event.issueId);
}
