import { answerSubject } from '../answer-subject';
import { loadPolicies } from '../load-policies';
import type { Ports } from '../ports/ports';
import type { EscalationRow } from '../rows';
import { subjectSeen } from '../subject-change';
import { eachInTime, walkRecords } from './walk-records';

/** The look that lets the records of a project follow whether it is in sight and switched on. */
export const sightKey = (projectId: string): string => `sight:${projectId}`;

/**
 * Archived, in the trash, switched off, or out of the app's sight: its records stand still at once, not only when their next clock comes
 * due. Back: they go on from where they stood. Repeated it finds nothing to do.
 */
export async function followProject(ports: Ports, projectId: string): Promise<void> {
  const isInSight = (await ports.desk.switchedOnProjects()).includes(projectId);
  const isDone = isInSight
    ? await walkRecords(
        ports,
        projectId,
        ({ frozen }) => frozen !== null,
        (heads) => goOn(ports, projectId, heads),
      )
    : await restRecords(ports, projectId);
  if (!isDone) await ports.later.push([{ look: sightKey(projectId), delaySeconds: 0 }]);
}

/** Lets the records of a project, or of the whole site, stand still. Answers whether time reached all of them. */
export function restRecords(ports: Ports, projectId: string | null, why?: 'licence'): Promise<boolean> {
  return walkRecords(
    ports,
    projectId,
    ({ frozen }) => frozen === null,
    (heads) =>
      eachInTime(ports, heads, ({ id, secured }) =>
        answerSubject(ports, id, {
          subject: 'hidden',
          resolved: false,
          secured,
          ...(why === undefined ? {} : { why }),
        }),
      ),
  );
}

/** Those that Jira does not show are left as they are: their own look, an hour later at most, says what became of them. */
async function goOn(ports: Ports, projectId: string, heads: readonly EscalationRow[]): Promise<void> {
  const { settings } = await loadPolicies(ports.store, projectId);
  const sights = await ports.desk.sightsOf(heads.map(({ subjectId }) => ({ issueId: subjectId, projectId })));
  await eachInTime(ports, heads, async ({ id, subjectId }) => {
    const sight = sights.get(subjectId);
    if (sight?.kind === 'there') await answerSubject(ports, id, subjectSeen(sight.subject, settings.body));
  });
}
