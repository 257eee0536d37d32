import { answerSubject } from './answer-subject';
import { forgetIssue } from './forget-issue';
import { lookAtIssue } from './look-at-issue';
import type { Ports } from './ports/ports';

/** A product event, cut to what the engine needs of it: everything else is read anew. */
export interface IssueEvent {
  readonly issueId: string;
  readonly kind: 'created' | 'updated' | 'commented' | 'assigned' | 'deleted' | 'linked' | 'unlinked';
}

/** The fast way in: something happened to an issue. Doubled and late events find nothing new and do nothing. */
export async function issueChanged(ports: Ports, event: IssueEvent): Promise<void> {
  if (event.kind !== 'deleted') return lookAtIssue(ports, event.issueId);
  const subject = await ports.store.get('subject', event.issueId);
  if (subject?.row.openId)
    await answerSubject(ports, subject.row.openId, { subject: 'gone', resolved: false, secured: false });
  await forgetIssue(ports, event.issueId);
}
