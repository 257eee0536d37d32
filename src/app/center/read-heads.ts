import type { CenterCalls, PayloadOf } from '../../contract/calls';
import type { ListOrder } from '../../contract/list-view';
import { isOpen } from '../../domain/escalation/stage';
import type { ProjectPermit } from '../permit';
import type { Store, Stored, StoreQuery } from '../ports/store';
import type { EscalationRow } from '../rows';
import { orderHeads } from './order-heads';

type Asked = PayloadOf<CenterCalls, 'center.page'>;
/** What heads are chosen by, in one project or across several. */
type Filters = Pick<Asked, 'life' | 'stages' | 'severities' | 'mine' | 'organisations'>;
/** Whose list it is, and which projects are in it. */
interface Reader {
  readonly by: string;
  readonly isShown: (projectId: string) => boolean;
}

export interface HeadsPage {
  readonly heads: readonly EscalationRow[];
  /** Where to go on; null at the end. */
  readonly cursor: string | null;
}

interface QueryPage {
  readonly rows: readonly Stored<'escalation'>[];
  readonly cursor?: string;
}

const PAGE = 40;
/** A narrow filter over a long list goes on reading, but not for ever: the reader asks for more. */
const MOST_READS = 5;
const ENOUGH = 20;
/** To put open ones in another order than the index's, all are read: so many in a read, and so many reads. */
const READ = 100;
const MOST_ORDERED = 10;

const AS_DUE: ListOrder = { by: 'due', descending: false, group: null };

/** Heads that pass the filters, and where to go on. In the order of the index a page holds what was read whole, so its length varies. */
export async function readHeads(store: Store, permit: ProjectPermit, asked: Asked): Promise<HeadsPage> {
  const order = asked.order ?? AS_DUE;
  const { by, descending, group } = order;
  if (asked.issueIds)
    return readOfIssues(store, ofProject(permit), asked, {
      ids: asked.issueIds,
      order,
      cursor: asked.cursor,
    });
  if (asked.life === 'open' && (by !== 'due' || descending || group !== null))
    return sliced(orderHeads(await readAllOpen(store, permit, asked), order), asked.cursor);
  return readByIndex(store, permit, asked);
}

async function readByIndex(store: Store, permit: ProjectPermit, asked: Asked): Promise<HeadsPage> {
  const heads: EscalationRow[] = [];
  let cursor = asked.cursor;
  for (let reads = 0; reads < MOST_READS && heads.length < ENOUGH; reads += 1) {
    const page = await store.query('escalation', queryOf(permit.projectId, asked.life, cursor, PAGE));
    heads.push(...page.rows.map(({ row }) => row).filter((head) => matches(head, asked, permit.by)));
    cursor = page.cursor ?? null;
    if (cursor === null) break;
  }
  return { heads, cursor };
}

async function readAllOpen(
  store: Store,
  permit: ProjectPermit,
  asked: Asked,
): Promise<readonly EscalationRow[]> {
  const heads: EscalationRow[] = [];
  let cursor: string | null = null;
  for (let reads = 0; reads < MOST_ORDERED; reads += 1) {
    const page: QueryPage = await store.query('escalation', queryOf(permit.projectId, 'open', cursor, READ));
    heads.push(...page.rows.map(({ row }) => row).filter((head) => matches(head, asked, permit.by)));
    cursor = page.cursor ?? null;
    if (cursor === null) break;
  }
  return heads;
}

const ofProject = ({ by, projectId }: ProjectPermit): Reader => ({
  by,
  isShown: (id) => id === projectId,
});

/** Escalations of these work items, by key: however many records a project has, only these are read. */
export async function readOfIssues(
  store: Store,
  { by, isShown }: Reader,
  asked: Filters,
  of: { readonly ids: readonly string[]; readonly order?: ListOrder; readonly cursor: string | null },
): Promise<HeadsPage> {
  const subjects = await store.getMany(of.ids.map((key) => ({ entity: 'subject' as const, key })));
  const ids = subjects.flatMap((found) =>
    found ? Array.from({ length: found.row.count }, (_, n) => `${found.key}-${n + 1}`) : [],
  );
  const found = await store.getMany(ids.map((key) => ({ entity: 'escalation' as const, key })));
  const heads = found.flatMap((one) =>
    one &&
    isShown(one.row.projectId) &&
    isOpen(one.row.stage) === (asked.life === 'open') &&
    matches(one.row, asked, by)
      ? [one.row]
      : [],
  );
  return sliced(orderHeads(heads, of.order ?? AS_DUE), of.cursor);
}

/** Rows may move between two reads of a list that is put in order anew each time: the reader's page shows each once. */
function sliced(heads: readonly EscalationRow[], cursor: string | null): HeadsPage {
  const from = Number(cursor ?? 0) || 0;
  const to = from + PAGE;
  return { heads: heads.slice(from, to), cursor: to < heads.length ? String(to) : null };
}

export function queryOf(
  projectId: string,
  life: Asked['life'],
  cursor: string | null,
  limit: number,
): StoreQuery {
  const page = { partition: [projectId, life], limit, ...(cursor === null ? {} : { cursor }) };
  return life === 'open'
    ? { ...page, index: 'by-project-due', order: 'ascending' }
    : { ...page, index: 'by-project-ended', order: 'descending' };
}

/** Mine: I manage it, or the ladder waits for my answer. No stage or severity chosen means all of them. */
export function matches(head: EscalationRow, asked: Filters, me: string): boolean {
  const { told, answered } = head.ladder;
  const mine = head.managerId === me || (told.includes(me) && !answered.includes(me));
  return (
    (asked.stages.length === 0 || asked.stages.includes(head.stage)) &&
    (asked.severities.length === 0 || asked.severities.includes(head.severity)) &&
    (!asked.mine || mine) &&
    (!asked.organisations || (head.organisations ?? []).some(({ id }) => asked.organisations?.includes(id)))
  );
}
