import { answerSubject } from './answer-subject';
import { forgetIssue } from './forget-issue';
import type { IssueEvent } from './issue-event';
import { followActions } from './plan/follow-actions';
import { lookAtIssue } from './look-at-issue';
import { settleAsk } from './portal/advance-ask';
import type { Ports } from './ports/ports';
import { settleByEvent } from './settle-by-event';

/** The fast way in: something happened to an issue. Doubled and late events find nothing new and do nothing. */
export async function issueChanged(ports: Ports, event: IssueEvent): Promise<void> {
  if (event.kind !== 'deleted') {
    if (!(await settleByEvent(ports, event))) await lookAtIssue(ports, event.issueId);
    if (event.told?.finished) await followActions(ports, event.issueId);
    if (event.kind === 'commented') await settleAsk(ports, event.issueId);
    return;
  }
  const subject = await ports.store.get('subject', event.issueId);
  if (subject?.row.openId)
    await answerSubject(ports, subject.row.openId, { subject: 'gone', resolved: false, secured: false });
  await forgetIssue(ports, event.issueId);
}
