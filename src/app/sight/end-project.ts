import { answerSubject } from '../answer-subject';
import type { Ports } from '../ports/ports';
import { eachInTime, walkRecords } from './walk-records';

/** The look that ends what a project that is gone for good has left. */
const goneKey = (projectId: string): string => `project-gone:${projectId}`;

/**
 * Jira said that the project left its trash for good: nothing of it comes back. Its open records end as those of deleted work items, and
 * nobody is owed a review any more. A work item that can be seen all the same is left alone.
 */
export async function endProject(ports: Ports, projectId: string): Promise<void> {
  const isDone = await walkRecords(
    ports,
    projectId,
    () => true,
    (heads) =>
      eachInTime(ports, heads, async ({ id, subjectId, secured }) => {
        const sight = await ports.desk.sightOf(subjectId, projectId);
        if (sight.kind === 'there') return;
        await answerSubject(ports, id, { subject: 'gone', withProject: true, resolved: false, secured });
      }),
  );
  if (!isDone) await ports.later.push([{ look: goneKey(projectId), delaySeconds: 0 }]);
}
