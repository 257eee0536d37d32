import { JiraUnavailable } from '../../app/ports/desk';
import { JiraRefused } from '../../jira/jira-answer';
import type { Written } from './jira-client';

/** For a write that a person waits for: anything but done is thrown. */
export function demandDone(written: Written): void {
  switch (written.kind) {
    case 'done':
      return;
    case 'later':
      throw new JiraUnavailable(written.why, 'unavailable', written.retryAt);
    case 'unknown':
      throw new JiraUnavailable(written.why, 'unavailable', 0);
    case 'refused':
      throw new JiraRefused(written.why, 400, null);
  }
}
