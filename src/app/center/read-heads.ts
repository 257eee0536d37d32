import type { CenterCalls, PayloadOf } from '../../contract/calls';
import type { Escalation } from '../../domain/escalation/escalation';
import type { ProjectPermit } from '../permit';
import type { Store, StoreQuery } from '../ports/store';

type Asked = PayloadOf<CenterCalls, 'center.page'>;

const PAGE = 40;
/** A narrow filter over a long list goes on reading, but not for ever: the reader asks for more. */
const MOST_READS = 5;
const ENOUGH = 20;

/** Heads that pass the filters, and where to go on. A page holds what was read whole, so its length varies. */
export async function readHeads(
  store: Store,
  permit: ProjectPermit,
  asked: Asked,
): Promise<{ readonly heads: readonly Escalation[]; readonly cursor: string | null }> {
  const heads: Escalation[] = [];
  let cursor = asked.cursor;
  for (let reads = 0; reads < MOST_READS && heads.length < ENOUGH; reads += 1) {
    const page = await store.query('escalation', queryOf(permit.projectId, asked.life, cursor));
    heads.push(...page.rows.map(({ row }) => row).filter((head) => matches(head, asked, permit.by)));
    cursor = page.cursor ?? null;
    if (cursor === null) break;
  }
  return { heads, cursor };
}

function queryOf(projectId: string, life: Asked['life'], cursor: string | null): StoreQuery {
  const page = { partition: [projectId, life], limit: PAGE, ...(cursor === null ? {} : { cursor }) };
  return life === 'open'
    ? { ...page, index: 'by-project-due', order: 'ascending' }
    : { ...page, index: 'by-project-ended', order: 'descending' };
}

/** Mine: I manage it, or the ladder waits for my answer. No stage or severity chosen means all of them. */
function matches(head: Escalation, asked: Asked, me: string): boolean {
  const { told, answered } = head.ladder;
  const mine = head.managerId === me || (told.includes(me) && !answered.includes(me));
  return (
    (asked.stages.length === 0 || asked.stages.includes(head.stage)) &&
    (asked.severities.length === 0 || asked.severities.includes(head.severity)) &&
    (!asked.mine || mine)
  );
}
