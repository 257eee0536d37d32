import type { PayloadOf } from '../../contract/calls';
import type { ReportCalls } from '../../contract/report-calls';
import { done, fail, type Result } from '../../domain/problem';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';

type Asked = Omit<PayloadOf<ReportCalls, 'report.propose-problem'>, 'projectId'>;

/** Creates a problem for what keeps coming back, as the reader, by the newest of its escalations: proposed twice it is the same one. */
export async function proposeProblem(
  { store }: Pick<Ports, 'store'>,
  { projectId, desk }: ProjectPermit,
  { escalationId, summary, text }: Asked,
): Promise<Result<{ readonly key: string | null }>> {
  const head = await store.get('escalation', escalationId);
  const seen = head?.row.projectId === projectId ? await desk.visible([head.row.subjectId]) : new Map();
  if (seen.size === 0) {
    const message = 'There is no such escalation, or you may not see it.';
    return fail('invalid', message, [{ path: 'escalationId', message }]);
  }
  const made = await desk.problems.create({ projectId, escalationId, summary, text });
  if (!made.ok) return made;
  const created = (await desk.visible([made.value.id])).get(made.value.id);
  return done({ key: created?.key ?? null });
}
