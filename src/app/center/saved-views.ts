import type { SavedView } from '../../contract/list-view';
import { readSavedViews } from '../../domain/insight/read-saved-views';
import { done, type Result } from '../../domain/problem';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';

/** A person's own, for whichever project they look at: last writer wins, as only they write. */
const viewsKey = (personId: string): string => `views:${personId}`;

export async function listViews(
  { store }: Ports,
  { by }: ProjectPermit,
): Promise<Result<{ readonly views: readonly SavedView[] }>> {
  const found = await store.get('job', viewsKey(by));
  return done({ views: found ? readSavedViews(found.row.body) : [] });
}

export async function saveViews(
  { store, clock }: Ports,
  { by }: ProjectPermit,
  views: readonly SavedView[],
): Promise<Result<{ readonly views: readonly SavedView[] }>> {
  const id = viewsKey(by);
  await store.note(id, { id, kind: 'views', state: 'kept', at: clock.now(), body: views });
  return done({ views });
}
