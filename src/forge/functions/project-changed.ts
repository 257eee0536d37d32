import { OPEN_TO_LOOKS } from '../../app/pace';
import { projectChanged as changed } from '../../app/sight/project-changed';
import { engineLog } from '../log';
import { readProjectEvent } from '../product-event';
import { retryWhereRight } from '../retry-where-right';
import { inBackground } from '../wire';

/** A project was archived, moved to the trash, brought back, or deleted for good. */
export async function projectChanged(sent: unknown): Promise<unknown> {
  const event = readProjectEvent(sent);
  if (!event) {
    engineLog.warn(
      'An event of a project of an unknown shape came in; the next reconcile finds what changed',
    );
    return undefined;
  }
  return retryWhereRight(engineLog, 'project-changed', sent, () =>
    inBackground(async (ports) => {
      // Where a project stands is found out again; that one is gone for good is said only once.
      if (ports.lapsed && event.kind !== 'gone') return;
      await ports.desk.forgetProjects();
      await changed(ports, event);
    }, OPEN_TO_LOOKS),
  );
}
