import type { AuditCases } from '../../../src/contract/audit-view';
import type { Answer } from '../../shared/make-call';
import type { Period } from '../reports/periods';
import { call } from './use-audit';
import { joined } from './use-audit-cases';

/** Everything that ended in these months, page by page; it looks after each page whether the reader stopped it. */
export async function readAllCases(
  projectId: string,
  { from, to }: Period,
  tell: (read: number) => void,
  signal: AbortSignal,
): Promise<Answer<AuditCases>> {
  let whole: AuditCases = { cases: [], cursor: null, hidden: false, uncounted: false };
  do {
    const answer = await call('audit.cases', { projectId, from, to, step: null, cursor: whole.cursor });
    if (!answer.ok) return answer;
    whole = joined(whole, answer.value);
    tell(whole.cases.length);
  } while (whole.cursor !== null && !signal.aborted);
  return { ok: true, value: whole };
}
