import type { Store } from '../ports/store';
import type { SubjectRow } from '../rows';
import { shownEscalation } from './load-issue';

/** Stands for what a work item's view shows: it changes whenever that may have. An open record hides what is coming. */
export function viewMark(subject: SubjectRow | undefined, headRev: number, watchRev: number): string {
  const { count = 0, openId = null } = subject?.handoffs ?? {};
  const shown = `${shownEscalation(subject) ?? 'none'}:${headRev}:${count}:${openId ?? ''}`;
  return subject?.openId ? shown : `${shown}:${watchRev}`;
}

/** The mark as it is now, from two reads of the storage. */
export async function readViewMark(store: Store, issueId: string): Promise<string> {
  const [found, watch] = await store.getMany<'subject' | 'watch'>([
    { entity: 'subject', key: issueId },
    { entity: 'watch', key: issueId },
  ]);
  const subject = found && 'openId' in found.row ? found.row : undefined;
  const id = shownEscalation(subject);
  const head = id === null ? undefined : await store.get('escalation', id);
  return viewMark(subject, head?.rev ?? 0, watch?.rev ?? 0);
}
