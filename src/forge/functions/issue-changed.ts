import { OPEN_TO_LOOKS } from '../../app/pace';
import { issueChanged as changed } from '../../app/issue-changed';
import { engineLog } from '../log';
import { readIssueEvent } from '../product-event';
import { retryWhereRight } from '../retry-where-right';
import { inBackground } from '../wire';

/** A product event. Those of our own doing, and of projects that are switched off, the manifest's filter keeps away. */
export async function issueChanged(sent: unknown): Promise<unknown> {
  const events = readIssueEvent(sent);
  if (events.length === 0)
    engineLog.warn('An event of an unknown shape came in; the next reconcile finds what changed');
  return retryWhereRight(engineLog, 'issue-changed', sent, () =>
    inBackground(async (ports) => {
      // Whatever it is about stands still; what became of it is seen when it is looked for again.
      if (ports.lapsed) return;
      for (const event of events) await changed(ports, event);
    }, OPEN_TO_LOOKS),
  );
}
