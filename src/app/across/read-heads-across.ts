import type { AcrossCalls } from '../../contract/across-calls';
import type { PayloadOf } from '../../contract/calls';
import { matches, queryOf, readOfIssues, type HeadsPage } from '../center/read-heads';
import type { AcrossPermit } from '../permit';
import type { Store } from '../ports/store';
import type { EscalationRow } from '../rows';

type Asked = PayloadOf<AcrossCalls, 'center.across'>;

const PAGE = 40;
/** Whoever sees few of the site's projects reads past the others', but not for ever: they ask for more. */
const MOST_READS = 10;
const ENOUGH = 20;

/** Heads of the reader's projects that pass the filters, and where to go on. A page holds what was read whole, so its length varies. */
export async function readHeadsAcross(store: Store, permit: AcrossPermit, asked: Asked): Promise<HeadsPage> {
  const { by, projectIds } = permit;
  const { issueIds: ids, cursor } = asked;
  if (ids) return readOfIssues(store, { by, isShown: (id) => projectIds.has(id) }, asked, { ids, cursor });
  return asked.life === 'open' ? readOpen(store, permit, asked) : readEnded(store, permit, asked);
}

/** All of the site that is open, what is due first, and of it what is in the reader's projects. */
async function readOpen(store: Store, { by, projectIds }: AcrossPermit, asked: Asked): Promise<HeadsPage> {
  const heads: EscalationRow[] = [];
  let { cursor } = asked;
  for (let reads = 0; reads < MOST_READS && heads.length < ENOUGH; reads += 1) {
    const page: Awaited<ReturnType<typeof store.query<'escalation'>>> = await store.query('escalation', {
      index: 'by-life-due',
      partition: ['open'],
      order: 'ascending',
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    const own = page.rows.map(({ row }) => row).filter(({ projectId }) => projectIds.has(projectId));
    heads.push(...own.filter((head) => matches(head, asked, by)));
    cursor = page.cursor ?? null;
    if (cursor === null) break;
  }
  return { heads, cursor };
}

/** No index has what ended of a whole site: one project after the other. The cursor names the project and how far it was read. */
async function readEnded(store: Store, { by, projectIds }: AcrossPermit, asked: Asked): Promise<HeadsPage> {
  const projects = [...projectIds].sort();
  const heads: EscalationRow[] = [];
  let [, project = projects[0] ?? '', within = ''] = /^(\d+)#(.*)$/su.exec(asked.cursor ?? '') ?? [];
  // A cursor comes from outside: it leads into no other project.
  if (!projectIds.has(project)) return { heads, cursor: null };
  for (let reads = 0; reads < MOST_READS && heads.length < ENOUGH && project !== ''; reads += 1) {
    const page = await store.query(
      'escalation',
      queryOf(project, 'ended', within === '' ? null : within, PAGE),
    );
    heads.push(...page.rows.map(({ row }) => row).filter((head) => matches(head, asked, by)));
    within = page.cursor ?? '';
    if (page.cursor === undefined) project = projects.find((id) => id > project) ?? '';
  }
  return { heads, cursor: project === '' ? null : `${project}#${within}` };
}
