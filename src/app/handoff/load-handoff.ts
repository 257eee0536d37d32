import { handoffId, type Handoff } from '../../domain/handoff/handoff';
import type { Store, Stored } from '../ports/store';
import type { SubjectRow } from '../rows';

/** Of a longer history the first and the newest are read: what lies between is in the storage and in reports. */
const MOST_READ = 20;

/** The hand-offs of a work item, oldest first, by key: gets are consistent, so that an act sees its own result. */
export function handoffRefs(
  issueId: string,
  subject: SubjectRow | undefined,
): readonly { readonly entity: 'handoff'; readonly key: string }[] {
  const count = subject?.handoffs?.count ?? 0;
  const newest = Array.from({ length: Math.min(count, MOST_READ) }, (_, index) => count - index).reverse();
  const numbers = count > MOST_READ ? [1, ...newest.slice(1)] : newest;
  return numbers.map((n) => ({ entity: 'handoff' as const, key: handoffId(issueId, n) }));
}

export async function loadHistory(
  store: Store,
  issueId: string,
  subject: SubjectRow | undefined,
): Promise<readonly Handoff[]> {
  const refs = handoffRefs(issueId, subject);
  if (refs.length === 0) return [];
  const rows = await store.getMany(refs);
  return rows.flatMap((stored) => (stored ? [stored.row] : []));
}

/** What an act on a hand-off is decided and guarded upon: the work item's own row keeps two acts apart. */
export interface LoadedHandoffs {
  readonly subject: Stored<'subject'>;
  readonly history: readonly Handoff[];
}

/** The subject's row is made where there is none: guarded writes need a row that is there. */
export async function loadHandoffs(store: Store, issueId: string): Promise<LoadedHandoffs> {
  const known = await store.get('subject', issueId);
  if (!known) await store.create('subject', issueId, { openId: null, lastId: null, count: 0 });
  const subject = known ?? (await store.get('subject', issueId));
  if (!subject) throw new Error(`subject ${issueId} was created and is not there`);
  return { subject, history: await loadHistory(store, issueId, subject.row) };
}
